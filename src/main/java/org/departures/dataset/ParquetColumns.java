package org.departures.dataset;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.ConversionPatterns;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * The columns of a row type: its components in their order, an {@link Optional} as an optional
 * column, a {@link List} as a list, a record as a group, a constant as its code.
 *
 * @see <a href="https://github.com/apache/parquet-format/blob/master/LogicalTypes.md">Parquet's
 *     logical types</a>
 */
final class ParquetColumns {

  /** What a column or a list's element holds. */
  private record Shape(Class<?> type, boolean optional, boolean list, List<Column> columns) {

    static Shape of(Type type) {
      if (type instanceof ParameterizedType generic) {
        Shape inner = of(generic.getActualTypeArguments()[0]);
        boolean list = generic.getRawType() == List.class;
        return new Shape(inner.type, !list, list, list ? List.of(column(inner)) : inner.columns);
      }
      Class<?> plain = (Class<?>) type;
      return new Shape(plain, false, false, plain.isRecord() ? columnsOf(plain) : List.of());
    }

    private static Column column(Shape element) {
      return new Column("element", Optional.empty(), element);
    }
  }

  /** A column; {@code accessor} is empty for a list's element. */
  private record Column(String name, Optional<Method> accessor, Shape shape) {

    Object valueOf(Record row) {
      try {
        return accessor.orElseThrow().invoke(row);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("no value of " + name + " in " + row.getClass(), e);
      }
    }
  }

  private final String name;
  private final List<Column> columns;

  private ParquetColumns(String name, List<Column> columns) {
    this.name = name;
    this.columns = columns;
  }

  static ParquetColumns of(Class<? extends Record> row) {
    return new ParquetColumns(
        row.getSimpleName().replace("Row", "").toLowerCase(Locale.ROOT), columnsOf(row));
  }

  private static List<Column> columnsOf(Class<?> row) {
    return Arrays.stream(row.getRecordComponents())
        .map(
            (RecordComponent component) ->
                new Column(
                    component.getName(),
                    Optional.of(component.getAccessor()),
                    Shape.of(component.getGenericType())))
        .toList();
  }

  MessageType schema() {
    return new MessageType(name, columns.stream().map(ParquetColumns::type).toList());
  }

  private static org.apache.parquet.schema.Type type(Column column) {
    Shape shape = column.shape;
    Repetition repetition = shape.optional ? Repetition.OPTIONAL : Repetition.REQUIRED;
    if (shape.list) {
      return ConversionPatterns.listOfElements(repetition, column.name, type(shape.columns.get(0)));
    } else if (!shape.columns.isEmpty()) {
      return new GroupType(
          repetition, column.name, shape.columns.stream().map(ParquetColumns::type).toList());
    } else if (shape.type == boolean.class || shape.type == Boolean.class) {
      return Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(column.name);
    } else if (shape.type == int.class || shape.type == Integer.class) {
      return Types.primitive(PrimitiveTypeName.INT32, repetition).named(column.name);
    } else if (shape.type == double.class || shape.type == Double.class) {
      return Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name);
    } else if (shape.type == LocalDate.class) {
      return Types.primitive(PrimitiveTypeName.INT32, repetition)
          .as(LogicalTypeAnnotation.dateType())
          .named(column.name);
    } else if (shape.type == Instant.class) {
      return Types.primitive(PrimitiveTypeName.INT64, repetition)
          .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MILLIS))
          .named(column.name);
    } else if (shape.type == String.class || shape.type.isEnum()) {
      return Types.primitive(PrimitiveTypeName.BINARY, repetition)
          .as(LogicalTypeAnnotation.stringType())
          .named(column.name);
    }
    throw new IllegalStateException("no Parquet type for " + column.name + ", a " + shape.type);
  }

  void write(Record row, RecordConsumer consumer) {
    consumer.startMessage();
    writeColumns(columns, row, consumer);
    consumer.endMessage();
  }

  private static void writeColumns(List<Column> columns, Record row, RecordConsumer consumer) {
    for (int place = 0; place < columns.size(); place++) {
      Column column = columns.get(place);
      Object value = column.valueOf(row);
      Object known = value instanceof Optional<?> optional ? optional.orElse(null) : value;
      if (known != null) {
        consumer.startField(column.name, place);
        writeValue(column.shape, known, consumer);
        consumer.endField(column.name, place);
      }
    }
  }

  private static void writeValue(Shape shape, Object value, RecordConsumer consumer) {
    if (value instanceof List<?> elements) {
      writeList(shape.columns.get(0), elements, consumer);
    } else if (value instanceof Record row) {
      consumer.startGroup();
      writeColumns(shape.columns, row, consumer);
      consumer.endGroup();
    } else if (value instanceof Boolean truth) {
      consumer.addBoolean(truth);
    } else if (value instanceof Integer number) {
      consumer.addInteger(number);
    } else if (value instanceof Double number) {
      consumer.addDouble(number);
    } else if (value instanceof LocalDate day) {
      consumer.addInteger(Math.toIntExact(day.toEpochDay()));
    } else if (value instanceof Instant moment) {
      consumer.addLong(moment.toEpochMilli());
    } else if (value instanceof Enum<?> constant) {
      consumer.addBinary(Binary.fromString(Codes.of(constant)));
    } else {
      consumer.addBinary(Binary.fromString((String) value));
    }
  }

  /** A list's two levels; an empty one has no inner level at all. */
  private static void writeList(Column element, List<?> elements, RecordConsumer consumer) {
    consumer.startGroup();
    if (!elements.isEmpty()) {
      consumer.startField("list", 0);
      for (Object value : elements) {
        consumer.startGroup();
        consumer.startField(element.name, 0);
        writeValue(element.shape, value, consumer);
        consumer.endField(element.name, 0);
        consumer.endGroup();
      }
      consumer.endField("list", 0);
    }
    consumer.endGroup();
  }
}
