package org.departures.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.departures.model.Hashes;
import org.departures.model.Language;

/**
 * Everything the linguists wrote, checked: word tables and rules of each language, and the names
 * over all of them.
 *
 * <p>Immutable. A mistake in a file stops the loading with a {@link LexiconException} that names
 * file and line.
 */
public final class Lexicon {

  private static final String NAMES = "names.tsv";
  private static final String RULES = "rules.yml";
  private static final String RESOURCES = "/lexicon/";

  /** The languages that have a folder. */
  public static final List<Language> LANGUAGES = List.of(Language.ZH, Language.EN);

  private final Map<Language, Map<Table, List<Entry>>> tables;
  private final Map<Language, List<Rule>> rules;
  private final List<KnownName> names;
  private final String version;

  private Lexicon(Map<String, List<Source>> sources) {
    tables = new EnumMap<>(Language.class);
    rules = new EnumMap<>(Language.class);
    for (Language language : LANGUAGES) {
      Map<Table, List<Entry>> ofLanguage = new EnumMap<>(Table.class);
      for (Table table : Table.values()) {
        ofLanguage.put(
            table,
            join(
                sources.get(language.code() + "/" + table.fileName()),
                source -> entries(source, table, language),
                entry -> entry.word(),
                Entry::error));
      }
      tables.put(language, ofLanguage);
      rules.put(
          language,
          join(
              sources.get(language.code() + "/" + RULES),
              source -> RuleReader.read(source.file, source.content, language),
              Rule::id,
              Rule::error));
    }
    names = sources.get(NAMES).stream().flatMap(source -> knownNames(source).stream()).toList();
    version = version(sources);
  }

  /** The lexicon inside the program. */
  public static Lexicon load() {
    return new Lexicon(resources());
  }

  /** The lexicon inside the program with the files of {@code folder} added to it. */
  public static Lexicon load(Path folder) {
    Map<String, List<Source>> sources = resources();
    if (!Files.isDirectory(folder)) {
      throw new LexiconException(folder + ": is no folder of lexicon files");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        List<Source> known = sources.get(name);
        if (known == null) {
          throw new LexiconException(
              file.toString(), 1, "no such lexicon file; known are " + sources.keySet());
        }
        known.add(new Source(file.toString(), decode(file.toString(), Files.readAllBytes(file))));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new LexiconException(folder.toString(), "can't be read", e);
    }
    return new Lexicon(sources);
  }

  /** The rows of {@code table}, in the order of the file. */
  public List<Entry> entries(Table table, Language language) {
    return tables.get(language).get(table);
  }

  /** The first column of {@code table}, in the order of the file. */
  public Set<String> words(Table table, Language language) {
    Set<String> words = new LinkedHashSet<>();
    entries(table, language).forEach(entry -> words.add(entry.word()));
    return Collections.unmodifiableSet(words);
  }

  /** Those whose second column says {@code value}, alone or among others, in the same order. */
  public Set<String> words(Table table, Language language, String value) {
    Set<String> words = new LinkedHashSet<>();
    for (Entry entry : entries(table, language)) {
      if (List.of(entry.value().split(" ", -1)).contains(value)) {
        words.add(entry.word());
      }
    }
    return Collections.unmodifiableSet(words);
  }

  /** The first two columns of {@code table}, in the order of the file. */
  public Map<String, String> map(Table table, Language language) {
    Map<String, String> map = new LinkedHashMap<>();
    entries(table, language).forEach(entry -> map.put(entry.word(), entry.value()));
    return Collections.unmodifiableMap(map);
  }

  public List<Rule> rules(Language language) {
    return rules.get(language);
  }

  /** The rules of all languages. */
  public List<Rule> rules() {
    return LANGUAGES.stream().flatMap(language -> rules(language).stream()).toList();
  }

  public List<KnownName> names() {
    return names;
  }

  /** Twelve hexadecimal digits that change when any file does. */
  public String version() {
    return version;
  }

  private record Source(String file, String content) {}

  /** Depends on what the files hold and not on where they lie. */
  private static String version(Map<String, List<Source>> sources) {
    StringBuilder all = new StringBuilder();
    sources.forEach(
        (name, ofName) ->
            all.append(name).append(ofName.stream().map(Source::content).toList()).append('\n'));
    return HexFormat.of().formatHex(Hashes.sha256(all.toString().getBytes(UTF_8)), 0, 6);
  }

  private static Map<String, List<Source>> resources() {
    Map<String, List<Source>> sources = new TreeMap<>();
    sources.put(NAMES, resource(NAMES));
    for (Language language : LANGUAGES) {
      sources.put(language.code() + "/" + RULES, resource(language.code() + "/" + RULES));
      Arrays.stream(Table.values())
          .map(table -> language.code() + "/" + table.fileName())
          .forEach(name -> sources.put(name, resource(name)));
    }
    return sources;
  }

  private static List<Source> resource(String name) {
    try (InputStream stream = Lexicon.class.getResourceAsStream(RESOURCES + name)) {
      if (stream == null) {
        throw new LexiconException("lexicon/" + name, 1, "is missing from the program");
      }
      List<Source> sources = new ArrayList<>();
      sources.add(new Source("lexicon/" + name, decode("lexicon/" + name, stream.readAllBytes())));
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Some editors begin a file with a byte order mark, which would become part of its first word.
   */
  private static String decode(String file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (UTF_8.newDecoder().decode(in, out, true).isError()) {
      int line = 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
      throw new LexiconException(file, line, "is not in UTF-8; save it so");
    }
    String content = out.flip().toString();
    return content.startsWith("\ufeff") ? content.substring(1) : content;
  }

  private static <T> List<T> join(
      List<Source> sources,
      Function<Source, List<T>> read,
      Function<T, String> key,
      java.util.function.BiFunction<T, String, LexiconException> error) {
    Map<String, T> joined = new LinkedHashMap<>();
    for (Source source : sources) {
      for (T item : read.apply(source)) {
        if (joined.putIfAbsent(key.apply(item), item) != null) {
          throw error.apply(item, "\"" + key.apply(item) + "\" is there already");
        }
      }
    }
    return List.copyOf(joined.values());
  }

  private static List<Entry> entries(Source source, Table table, Language language) {
    return TsvReader.read(source.file, source.content, table.columns(), false).stream()
        .map(
            row ->
                new Entry(
                    table,
                    language,
                    row.word(),
                    row.cells().subList(1, row.cells().size()),
                    row.file(),
                    row.line()))
        .map(Lexicon::checked)
        .toList();
  }

  private static Entry checked(Entry entry) {
    List<String> allowed = entry.table().allowed();
    if (!allowed.isEmpty()) {
      for (String value : entry.value().split(" ", -1)) {
        if (!allowed.contains(value)) {
          throw entry.error("\"" + value + "\" is none of " + String.join(", ", allowed));
        }
      }
    }
    return entry;
  }

  /** Columns: kind, English, simplified, traditional, other forms with a bar between them. */
  private static List<KnownName> knownNames(Source source) {
    List<KnownName> known = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (TsvReader.Row row : TsvReader.read(source.file, source.content, 5, true)) {
      KnownName name =
          new KnownName(
              kind(row),
              cell(row, 1),
              cell(row, 2),
              cell(row, 3),
              row.cells().get(4).isEmpty()
                  ? List.of()
                  : List.of(row.cells().get(4).split("\\|", -1)));
      if (name.forms().stream().anyMatch(form -> form.isBlank() || !form.equals(form.strip()))) {
        throw new LexiconException(
            row.file(), row.line(), "has blanks around a form, or nothing between two bars");
      }
      if (name.forms().isEmpty()) {
        throw new LexiconException(row.file(), row.line(), "has no name");
      }
      for (String form : new HashSet<>(name.forms())) {
        Integer other = seen.put(row.word() + " " + form, row.line());
        if (other != null) {
          throw new LexiconException(
              row.file(), row.line(), "\"" + form + "\" stands in line " + other + " too");
        }
      }
      known.add(name);
    }
    return known;
  }

  private static KnownName.Kind kind(TsvReader.Row row) {
    return switch (row.word()) {
      case "person" -> KnownName.Kind.PERSON;
      case "organization" -> KnownName.Kind.ORGANIZATION;
      default ->
          throw new LexiconException(
              row.file(), row.line(), "\"" + row.word() + "\" is neither person nor organization");
    };
  }

  private static Optional<String> cell(TsvReader.Row row, int column) {
    return Optional.of(row.cells().get(column)).filter(cell -> !cell.isEmpty());
  }
}
