/**
 * From article to sentences and tokens: folding, language, sentence splitting, the trigger scan and
 * segmentation. May use {@code model}, {@code lexicon} and HanLP, which nothing else may.
 */
@NullMarked
package org.departures.text;

import org.jspecify.annotations.NullMarked;
