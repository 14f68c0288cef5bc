package org.departures.ingest;

import java.io.IOException;
import org.departures.model.Problem.Code;

/** Why a document can't be read, in the words of a problem's reason. */
class UnreadableException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Code code;

  UnreadableException(Code code, String reason) {
    super(reason);
    this.code = code;
  }

  Code code() {
    return code;
  }
}
