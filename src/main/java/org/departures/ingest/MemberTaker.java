package org.departures.ingest;

import java.io.IOException;
import org.departures.model.Problem;

/** Takes what an archive holds, one member after the other. */
interface MemberTaker {

  /** Reads {@code member}, and what it holds in its turn, before it returns. */
  void take(Opened member) throws IOException;

  /** Takes note of a member that can't even be opened. */
  void refuse(Problem problem);
}
