package org.departures.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaKeyword;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the JSON Schema (2020-12) of a row type: every field is required, an optional one may be
 * null, nothing else is allowed.
 */
final class RowSchema {

  private RowSchema() {}

  static ObjectNode of(Class<? extends Record> row) {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(
                RowJson.MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.PLAIN_DEFINITION_KEYS,
                Option.STANDARD_FORMATS)
            .without(Option.FLATTENED_ENUMS);
    config
        .forTypesInGeneral()
        .withPropertySorter(Comparator.comparing(RowSchema::place))
        .withDescriptionResolver(type -> described(type).map(Described::value).orElse(null))
        .withCustomDefinitionProvider((type, context) -> constants(type.getErasedType(), context))
        .withDefinitionNamingStrategy(
            (key, context) -> key.getType().getErasedType().getSimpleName().replace("Row", ""));
    config
        .forFields()
        .withRequiredCheck(field -> true)
        .withDescriptionResolver(field -> said(field, Described::value))
        .withStringPatternResolver(field -> said(field, Described::pattern))
        .withEnumResolver(RowSchema::allowed)
        .withArrayMinItemsResolver(
            field -> described(field).map(Described::minItems).filter(n -> n > 0).orElse(null))
        .withNumberInclusiveMinimumResolver(field -> isNumber(field) ? BigDecimal.ZERO : null)
        .withNumberInclusiveMaximumResolver(RowSchema::maximum);
    return new SchemaGenerator(config.build()).generateSchema(row);
  }

  /** The published order is that of the record's components. */
  private static int place(MemberScope<?, ?> member) {
    RecordComponent[] components = member.getDeclaringType().getErasedType().getRecordComponents();
    return Arrays.stream(components)
        .map(RecordComponent::getName)
        .toList()
        .indexOf(member.getDeclaredName());
  }

  private static Optional<Described> described(TypeScope type) {
    return Optional.ofNullable(type.getType().getErasedType().getAnnotation(Described.class));
  }

  /** What is said of a list goes for the list, not for each of its items again. */
  private static Optional<Described> described(FieldScope field) {
    return field.isFakeContainerItemScope()
        ? Optional.empty()
        : Optional.ofNullable(field.getAnnotation(Described.class));
  }

  private static @Nullable String said(FieldScope field, Function<Described, String> what) {
    return described(field).map(what).filter(text -> !text.isEmpty()).orElse(null);
  }

  private static @Nullable List<String> allowed(FieldScope field) {
    return described(field)
        .map(Described::oneOf)
        .filter(texts -> texts.length > 0)
        .map(Arrays::asList)
        .orElse(null);
  }

  /** A constant is published as its code. */
  private static @Nullable CustomDefinition constants(
      Class<?> type, SchemaGenerationContext context) {
    if (!type.isEnum()) {
      return null;
    }
    ObjectNode schema = RowJson.MAPPER.createObjectNode();
    schema.put(context.getKeyword(SchemaKeyword.TAG_TYPE), "string");
    ArrayNode codes = schema.putArray(context.getKeyword(SchemaKeyword.TAG_ENUM));
    for (Object constant : type.getEnumConstants()) {
      codes.add(Codes.of((Enum<?>) constant));
    }
    return new CustomDefinition(schema, true);
  }

  private static @Nullable BigDecimal maximum(FieldScope field) {
    return described(field)
        .map(Described::maximum)
        .filter(Double::isFinite)
        .map(BigDecimal::new)
        .orElse(null);
  }

  private static boolean isNumber(FieldScope field) {
    Class<?> type = field.getType().getErasedType();
    return type == int.class || type == double.class || type == Integer.class;
  }
}
