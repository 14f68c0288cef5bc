package org.departures.ingest;

import org.departures.model.Problem.Code;

/** An input unpacks to more than it may, so that nothing more of it is read. */
final class BudgetException extends UnreadableException {

  private static final long serialVersionUID = 1L;

  BudgetException(String reason) {
    super(Code.TOO_LARGE, reason);
  }
}
