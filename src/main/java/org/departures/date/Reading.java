package org.departures.date;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What the words of one expression say, before it is held against a day. */
record Reading(Map<Label, Integer> values) {

  boolean has(Label label) {
    return values.containsKey(label);
  }

  int get(Label label) {
    Integer value = values.get(label);
    if (value == null) {
      throw new IllegalStateException("the rule gives no " + label);
    }
    return value;
  }

  int getOr(Label label, int otherwise) {
    return values.getOrDefault(label, otherwise);
  }

  Unit unit() {
    return Unit.ofNumber(get(Label.UNIT));
  }

  boolean is(Unit unit) {
    return has(Label.UNIT) && unit() == unit;
  }

  /** Whether the numbers can be those of a date, and the words belong together. */
  boolean possible() {
    boolean shifted = has(Label.ORDER) && has(Label.UNIT);
    boolean inYear = has(Label.MONTH) || has(Label.SEASON) || has(Label.QUARTER) || has(Label.HALF);
    return within(Label.MONTH, 1, 12)
        && within(Label.DAY, 1, 31)
        && within(Label.MONTH2, getOr(Label.MONTH, 0) + 1, 12)
        && within(Label.DAY2, getOr(Label.DAY, 0) + 1, 31)
        && within(Label.WEEKDAY2, getOr(Label.WEEKDAY, 0) + 1, 7)
        && (!has(Label.SAME) || same())
        && within(Label.SHORT_YEAR, 32, 99)
        && within(Label.YEAR2, getOr(Label.YEAR, 0) + 1, getOr(Label.YEAR, 0) + 200)
        && (!(shifted && inYear) || is(Unit.YEAR))
        && (!(shifted && has(Label.DAY) && !inYear && !has(Label.SAME)) || is(Unit.MONTH))
        && (!(shifted && has(Label.WEEKDAY) && !has(Label.NTH) && !inYear) || is(Unit.WEEK))
        && (!(has(Label.ORDER) && is(Unit.DAY)) || has(Label.ONE_WORD))
        && (!(has(Label.YEAR) && has(Label.UNIT)) || is(Unit.YEAR))
        && (has(Label.COUNT) || !has(Label.DIRECTION) || divided())
        && (!has(Label.STRETCH) || get(Label.STRETCH) != 0)
        && (!(has(Label.PART) && has(Label.UNIT)) || divided());
  }

  /** Whether the unit has parts: the rest of the week, early next month. */
  private boolean divided() {
    return is(Unit.WEEK) || is(Unit.MONTH) || is(Unit.YEAR);
  }

  /** 去年今日, 去年本月10日. */
  private boolean same() {
    int unit = get(Label.SAME);
    return is(Unit.YEAR)
        && (unit == Unit.MONTH.number() || (unit == Unit.DAY.number() && !has(Label.DAY)));
  }

  private boolean within(Label label, int least, int most) {
    return !has(label) || (get(label) >= least && get(label) <= most);
  }

  /** Collects what the pieces say. */
  static final class Builder {
    private final Map<Label, Integer> values = new EnumMap<>(Label.class);

    void add(Label label, Piece piece) {
      if (piece.sign() == Sign.UNIT) {
        values.put(label, piece.detail());
      } else if (label == Label.YEAR && piece.sign() != Sign.FOUR) {
        values.put(label, Years.ofShort(piece.value()));
      } else if (label == Label.SAME) {
        // 去年今日, 去年本月: the day or month that runs.
        int unit = piece.sign() == Sign.TODAY ? Unit.DAY.number() : piece.detail();
        values.put(label, piece.value() == 0 ? unit : 0);
      } else if (label == Label.DIRECTION || label == Label.OFFSET || label == Label.STRETCH) {
        values.put(label, direction(piece));
      } else if (piece.sign() == Sign.NIAN) {
        values.put(label, Unit.YEAR.number());
      } else if (piece.sign() == Sign.YUE) {
        values.put(label, Unit.MONTH.number());
      } else if (piece.sign() == Sign.ONE || piece.sign() == Sign.COMING) {
        values.put(label, 1);
      } else {
        values.put(label, piece.value());
      }
    }

    /** Adds a piece that has no label of its own. */
    void add(Piece piece) {
      switch (piece.sign()) {
        case NUMERIC, NUMERIC_DAY -> {
          put(Label.YEAR, piece.value());
          put(Label.MONTH, piece.detail());
          put(Label.DAY, piece.day());
        }
        case SHIFT -> shift(piece.value(), piece.unit());
        case NEARBY -> {
          shift(piece.value(), piece.unit());
          values.put(Label.NEARBY, 1);
        }
        case TODAY -> {
          shift(0, Unit.DAY);
          values.put(Label.TODAY, 1);
        }
        case SPAN -> {
          values.put(Label.COUNT, piece.value());
          values.put(Label.UNIT, piece.detail());
        }
        case NOW -> values.put(Label.NOW, 1);
        case RECENT -> values.put(Label.RECENT, 1);
        case AGO, EARLIER -> values.put(Label.DIRECTION, -1);
        case LATER -> values.put(Label.DIRECTION, 1);
        case PAST, NEARLY -> values.put(Label.STRETCH, -1);
        case COMING -> values.put(Label.STRETCH, 1);
        case APPROXIMATE, ABOUT -> values.put(Label.ABOUT, 1);
        case WITHIN -> values.put(Label.WITHIN, 1);
        case LUNAR -> values.put(Label.LUNAR, 1);
        case LUNAR_MONTH -> {
          values.put(Label.LUNAR, 1);
          values.put(Label.MONTH, piece.value());
        }
        case LUNAR_DAY -> {
          values.put(Label.LUNAR, 1);
          values.put(Label.DAY, piece.value());
        }
        case LEAP -> values.put(Label.LEAP, 1);
        case HOLIDAY -> values.put(Label.HOLIDAY, piece.value());
        case MONTH -> values.put(Label.MONTH, piece.value());
        case WEEKDAY -> values.put(Label.WEEKDAY, piece.value());
        case WEEKEND -> values.put(Label.WEEKEND, 1);
        case SEASON -> values.put(Label.SEASON, piece.value());
        case QUARTER -> values.put(Label.QUARTER, piece.value());
        case HALF -> values.put(Label.HALF, piece.value());
        case PART -> values.put(Label.PART, piece.value());
        case DECADE -> values.put(Label.DECADE, piece.value());
        case FIRST_YEAR -> values.put(Label.ERA_YEAR, 1);
        case ERA -> values.put(Label.ERA, piece.value());
        case ORDER -> values.put(Label.ORDER, piece.value());
        case UNIT -> values.put(Label.UNIT, piece.detail());
        default -> {
          // Marks and joints say nothing by themselves.
        }
      }
    }

    Reading build() {
      return new Reading(Collections.unmodifiableMap(values));
    }

    private static int direction(Piece piece) {
      return switch (piece.sign()) {
        case AGO, BEFORE, EARLIER -> -1;
        case ORDER -> Integer.signum(piece.value());
        default -> 1;
      };
    }

    private void shift(int order, Unit unit) {
      values.put(Label.ORDER, order);
      values.put(Label.ONE_WORD, 1);
      values.put(Label.UNIT, unit.number());
    }

    private void put(Label label, int value) {
      if (value != 0) {
        values.put(label, value);
      }
    }
  }
}
