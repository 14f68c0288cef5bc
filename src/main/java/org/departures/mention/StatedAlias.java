package org.departures.mention;

import org.departures.model.Mention;

/**
 * That the text gives {@code form}, folded, as another name of {@code name}: in brackets, or as an
 * acronym behind it. {@code spreads} says whether the form names it wherever it stands later, which
 * a stock code does not.
 */
record StatedAlias(Mention name, String form, boolean spreads) {}
