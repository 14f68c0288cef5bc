package org.departures;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.departures.model.Stage;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The design's table of packages, each library's one home, and the rules of the house. */
class HouseTest {

  private static final String ROOT = "org.departures";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** What a package may use of the others; the root's own name is the empty one. */
  private static final Map<String, Set<String>> TABLE =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("lexicon", Set.of("model")),
          Map.entry("ingest", Set.of("model")),
          Map.entry("text", Set.of("model", "lexicon")),
          Map.entry("mention", Set.of("model", "lexicon")),
          Map.entry("date", Set.of("model", "lexicon")),
          Map.entry("event", Set.of("model", "lexicon")),
          Map.entry("merge", Set.of("model")),
          Map.entry("dataset", Set.of("model")),
          Map.entry(
              "",
              Set.of("model", "lexicon", "ingest", "text", "mention", "date", "event", "merge")),
          Map.entry("batch", Set.of("", "model", "dataset")),
          Map.entry("spark", Set.of("", "model", "dataset")),
          Map.entry("cli", Set.of("", "batch", "spark", "dataset", "model")));

  @Test
  void theProgramIsThere() {
    Set<String> found = new TreeSet<>();
    CLASSES.forEach(type -> found.add(part(type)));
    assertThat(found).isEqualTo(new TreeSet<>(TABLE.keySet()));
  }

  @Test
  void aPackageUsesOnlyWhatTheTableAllows() {
    Set<String> broken = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass used = dependency.getTargetClass().getBaseComponentType();
        boolean allowed =
            !isOurs(used)
                || part(used).equals(part(type))
                || TABLE.getOrDefault(part(type), Set.of()).contains(part(used));
        if (!allowed) {
          broken.add(type.getName() + " uses " + used.getName());
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void theModelUsesTheJdkAlone() {
    Set<String> broken = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (part(type).equals("model")) {
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(used -> !isOurs(used) && !used.isPrimitive())
            .filter(used -> !used.getName().startsWith("java."))
            .filter(used -> !used.getName().startsWith("org.jspecify."))
            .forEach(used -> broken.add(type.getName() + " uses " + used.getName()));
      }
    }
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "com.hankcs, text",
    "ai.onnxruntime, mention",
    "ai.djl, mention",
    "org.apache.tika, ingest",
    "org.jsoup, ingest",
    "com.google.re2j, event",
    "org.apache.commons.compress, ingest",
    "org.apache.james, ingest",
    "org.netpreserve, ingest",
    "org.apache.datasketches, merge",
    "org.sqlite, dataset",
    "java.sql, dataset",
    "javax.sql, dataset",
    "com.networknt, dataset",
    "com.github.victools, dataset",
    "org.apache.parquet, dataset",
    // Spark's file systems are Hadoop's.
    "org.apache.hadoop, dataset|spark",
    "org.apache.spark, spark",
    "scala, spark",
    "com.github.luben, dataset",
    "com.fasterxml.jackson.dataformat.csv, dataset",
    "com.fasterxml.jackson.dataformat.yaml, lexicon",
    "picocli, cli",
    "me.tongfei, cli",
    "ch.qos.logback, cli"
  })
  void aLibraryHasOneHome(String library, String home) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            Arrays.stream(home.split("\\|"))
                .map(part -> ROOT + "." + part + "..")
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .check(CLASSES);
  }

  @Test
  void aStageIsFinalAndKeepsNoState() {
    List<JavaClass> stages =
        CLASSES.stream()
            .filter(type -> type.isAssignableTo(Stage.class) && !type.isInterface())
            .toList();
    assertThat(stages).hasSizeGreaterThan(5);
    for (JavaClass stage : stages) {
      assertThat(stage.getModifiers()).as(stage.getName()).contains(JavaModifier.FINAL);
      assertThat(
              stage.getFields().stream()
                  .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL)))
          .as(stage.getName() + " keeps state")
          .isEmpty();
    }
  }

  @Test
  void nothingStaticCanBeReplaced() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(ROOT + "..")
        .and()
        .areStatic()
        .should()
        .beFinal()
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Util", "Utils", "Helper", "Helpers", "Manager", "Impl"})
  void noClassIsNamedForNothing(String ending) {
    classes().should().haveSimpleNameNotEndingWith(ending).check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsForAndHasNoNulls() {
    Set<JavaPackage> packages = new HashSet<>();
    CLASSES.forEach(type -> packages.add(type.getPackage()));
    assertThat(packages).hasSizeGreaterThan(10);
    for (JavaPackage one : packages) {
      assertThat(one.tryGetPackageInfo()).as(one.getName()).isPresent();
      assertThat(one.isAnnotatedWith(NullMarked.class)).as(one.getName()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util.Date",
        "java.util.Calendar",
        "java.text.SimpleDateFormat",
        "java.sql.Date"
      })
  void theOldDatesAreNotUsed(String type) {
    noClasses().should().dependOnClassesThat().haveFullyQualifiedName(type).check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "err", "in"})
  void onlyTheCommandLineTouchesTheStandardStreams(String stream) {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .accessField(System.class, stream)
        .check(CLASSES);
  }

  @Test
  void nothingButARunLooksAtTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".batch..", ROOT + ".cli..")
        .should()
        .callMethodWhere(
            target(
                describe(
                    "reads a clock",
                    method ->
                        isOneOf(method, "java.time", "now", "systemUTC", "systemDefaultZone")
                            || isOneOf(
                                method, "java.lang.System", "currentTimeMillis", "nanoTime"))))
        .check(CLASSES);
  }

  @Test
  void nothingDependsOnTheMachinesLocaleZoneOrEncoding() {
    noClasses()
        .should()
        .callMethodWhere(
            target(
                describe(
                    "depends on the machine",
                    method ->
                        isOneOf(method, "java.time.ZoneId", "systemDefault")
                            || isOneOf(method, "java.nio.charset.Charset", "defaultCharset")
                            || isOneOf(method, "java.util.Locale", "getDefault")
                            || (isOneOf(method, "java.lang.String", "toLowerCase", "toUpperCase")
                                && method.getParameterTypes().isEmpty())
                            || (isOneOf(method, "java.lang.String", "format")
                                && !method.getParameterTypes().isEmpty()
                                && method
                                    .getParameterTypes()
                                    .get(0)
                                    .getName()
                                    .equals("java.lang.String")))))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "text", "mention", "date", "event", "merge"})
  void theseTouchNoFile(String part) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + part + "..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.nio\\.file\\.Files|java\\.io\\.(File|Random).*")
        .check(CLASSES);
  }

  private static boolean isOneOf(AccessTarget method, String owner, String... names) {
    return method.getOwner().getName().startsWith(owner)
        && Arrays.asList(names).contains(method.getName());
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
  }

  private static String part(JavaClass type) {
    return type.getPackageName().equals(ROOT)
        ? ""
        : type.getPackageName().substring(ROOT.length() + 1);
  }
}
