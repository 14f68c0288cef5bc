package org.departures.spark;

import java.time.LocalDate;
import java.util.Optional;
import org.departures.Pipeline.Recognizer;
import org.departures.model.ReadingOptions;

/**
 * How articles are read and looked at, the same on every machine.
 *
 * @param lexicon what is added to the built-in lexicon
 * @param published the day of publication for articles that don't say theirs
 */
public record ExtractionOptions(
    Optional<LexiconFiles> lexicon,
    Recognizer recognizer,
    ReadingOptions reading,
    Optional<LocalDate> published) {}
