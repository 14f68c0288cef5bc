package org.departures.lexicon;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.departures.model.DepartureType;
import org.departures.model.Destination;
import org.departures.model.Language;
import org.jspecify.annotations.Nullable;

/** Reads a YAML list of rules and refuses what is incomplete or unknown, with file and line. */
final class RuleReader {

  /** Not a record: of a record's unknown key Jackson speaks only where the record has ended. */
  @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
  private static final class Draft {
    @Nullable String id;
    Rule.@Nullable Yield yields;
    @Nullable DepartureType type;
    Destination.@Nullable Relation relation;
    boolean interim;
    boolean officeholder;
    @Nullable List<String> triggers;
    @Nullable String pattern;
    @Nullable List<String> examples;
    @Nullable List<String> counterexamples;
  }

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private RuleReader() {}

  static List<Rule> read(String file, String content, Language language) {
    List<Rule> rules = new ArrayList<>();
    ObjectReader drafts = YAML.readerFor(Draft.class);
    int line = 1;
    try (YAMLParser parser = YAML.getFactory().createParser(content)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return rules;
      }
      if (first != JsonToken.START_ARRAY) {
        throw new LexiconException(file, 1, "should be a list of rules");
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
          throw new LexiconException(file, line, "should be a rule, and has no keys");
        }
        rules.add(rule(drafts.readValue(parser), language, file, line));
      }
      if (parser.nextToken() != null) {
        line = parser.currentTokenLocation().getLineNr();
        throw new LexiconException(file, line, "stands behind the list of rules");
      }
    } catch (UnrecognizedPropertyException e) {
      throw new LexiconException(
          file, e.getLocation().getLineNr(), "unknown key \"" + e.getPropertyName() + "\"");
    } catch (MismatchedInputException e) {
      throw new LexiconException(file, e.getLocation().getLineNr(), mismatch(e));
    } catch (JsonProcessingException e) {
      int at = e.getLocation() == null ? line : e.getLocation().getLineNr();
      throw new LexiconException(file, at, problem(e));
    } catch (IOException e) {
      throw new LexiconException(file, "can't be read", e);
    }
    return rules;
  }

  private static Rule rule(Draft draft, Language language, String file, int line) {
    Rule.Yield yields = required(draft.yields, "yields", file, line);
    Rule rule =
        new Rule(
            required(draft.id, "id", file, line),
            language,
            yields,
            Optional.ofNullable(draft.type),
            Optional.ofNullable(draft.relation),
            draft.interim,
            draft.officeholder,
            yields == Rule.Yield.APPOSITION
                ? List.of()
                : required(draft.triggers, "triggers", file, line),
            required(draft.pattern, "pattern", file, line),
            required(draft.examples, "examples", file, line),
            required(draft.counterexamples, "counterexamples", file, line),
            file,
            line);
    if (!rule.id().startsWith(language.code() + "-")) {
      throw rule.error("its id should start with " + language.code() + "-");
    }
    if ((yields == Rule.Yield.DEPARTURE) != rule.type().isPresent()) {
      throw rule.error("a type belongs to rules that yield a departure, and to no other");
    }
    if ((yields == Rule.Yield.DESTINATION) != rule.relation().isPresent()) {
      throw rule.error("a relation belongs to rules that yield a destination, and to no other");
    }
    if (rule.pattern().contains("{trigger}") == (yields == Rule.Yield.APPOSITION)) {
      throw rule.error("a pattern has one {trigger}, that of an apposition none");
    }
    return rule;
  }

  /**
   * SnakeYAML says first what it was reading, then what is wrong, each with an indented excerpt.
   */
  private static String problem(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .reduce("", (before, line) -> line);
  }

  private static String mismatch(MismatchedInputException e) {
    if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      String known =
          Arrays.stream(format.getTargetType().getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return "\"" + format.getValue() + "\" is none of " + known;
    }
    String key =
        e.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("rule");
    return "the value of \"" + key + "\" has the wrong form";
  }

  private static <T> T required(@Nullable T value, String key, String file, int line) {
    if (isBlank(value)
        || (value instanceof List<?> list
            && (list.isEmpty() || list.stream().anyMatch(RuleReader::isBlank)))) {
      throw new LexiconException(
          file, line, "a rule needs " + key + ", and here it has none or an empty one");
    }
    return value;
  }

  private static boolean isBlank(@Nullable Object value) {
    return value == null || (value instanceof String text && text.isBlank());
  }
}
