package org.departures.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads the records of a dataset file, a JSON array or JSON Lines, one after the other. */
final class RecordReader {

  /** Takes each record and the line it begins in. */
  @FunctionalInterface
  interface Taker {
    void take(JsonNode node, int line);
  }

  /** How many blanks in front of an array are looked through. */
  private static final int LONGEST_BLANK = 4096;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build());
  }

  private RecordReader() {}

  /** Hands over every record; what is no JSON becomes a flaw. */
  static void read(Path file, Taker taker, Consumer<Flaw> flaws) {
    try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
      if (startsArray(reader)) {
        readArray(reader, taker, flaws);
      } else {
        readLines(reader, taker, flaws);
      }
    } catch (NoSuchFileException e) {
      throw new DatasetException(file + " is not there", e);
    } catch (IOException e) {
      throw new DatasetException(file + " can't be read: " + e, e);
    }
  }

  private static boolean startsArray(BufferedReader reader) throws IOException {
    try {
      reader.mark(LONGEST_BLANK);
      int first = reader.read();
      for (int i = 1; i < LONGEST_BLANK && Character.isWhitespace(first); i++) {
        first = reader.read();
      }
      reader.reset();
      return first == '[';
    } catch (CharacterCodingException e) {
      // The reading proper meets it again and can name the line.
      return false;
    }
  }

  private static void readArray(BufferedReader reader, Taker taker, Consumer<Flaw> flaws)
      throws IOException {
    int line = 1;
    try (JsonParser parser = MAPPER.createParser(reader)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        line = parser.currentTokenLocation().getLineNr();
        JsonNode node =
            MAPPER
                .reader()
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(parser);
        taker.take(node, line);
      }
      if (parser.nextToken() != null) {
        line = parser.currentTokenLocation().getLineNr();
        flaws.accept(new Flaw(line, "something stands behind the array"));
      }
    } catch (JsonProcessingException e) {
      int at = e.getLocation() == null ? line : e.getLocation().getLineNr();
      flaws.accept(noJson(at, e));
    } catch (CharacterCodingException e) {
      flaws.accept(new Flaw(line, "is not UTF-8 from here on"));
    }
  }

  private static void readLines(BufferedReader reader, Taker taker, Consumer<Flaw> flaws)
      throws IOException {
    int number = 0;
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        try {
          taker.take(MAPPER.readTree(line), number);
        } catch (JsonProcessingException e) {
          flaws.accept(noJson(number, e));
        }
      }
    } catch (CharacterCodingException e) {
      flaws.accept(new Flaw(number + 1, "is not UTF-8 from here on"));
    }
  }

  private static Flaw noJson(int line, JsonProcessingException e) {
    return new Flaw(line, "is no JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
  }
}
