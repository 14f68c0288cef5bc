/** Where the stages meet: the order of one article's way, and nothing else. May use all stages. */
@NullMarked
package org.departures;

import org.jspecify.annotations.NullMarked;
