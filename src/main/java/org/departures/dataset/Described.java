package org.departures.dataset;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the published schema says of a row, or of a field beyond its type. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
@interface Described {

  /** The description, for people. */
  String value();

  /** A regular expression that a text has to match; empty where any will do. */
  String pattern() default "";

  /** The texts that are allowed; empty where any is. */
  String[] oneOf() default {};

  /** How many items a list has at least. */
  int minItems() default 0;

  /** The largest number that is allowed. The smallest is always zero. */
  double maximum() default Double.POSITIVE_INFINITY;
}
