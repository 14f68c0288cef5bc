package org.departures.mention;

/**
 * A text in the tagger's pieces: each one's number in the vocabulary, and the UTF-16 units of the
 * text it stands for, {@link #NO_TEXT} for the marks of beginning and end.
 */
@SuppressWarnings("ArrayRecordComponent") // lives between two calls and is never compared
record Pieces(long[] ids, int[] starts, int[] ends) {

  static final int NO_TEXT = -1;

  int size() {
    return ids.length;
  }
}
