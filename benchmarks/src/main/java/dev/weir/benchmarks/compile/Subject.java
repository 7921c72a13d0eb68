package dev.weir.benchmarks.compile;

import java.util.List;
import java.util.Map;

/**
 * A processor with sources for it: ten elements in each group, so that 100 groups make 1,000
 * elements, whatever an element is to the processor.
 */
enum Subject {
  WEIR("**Weir**, 10 tasks in each flow"),
  AUTO_VALUE("AutoValue, 10 properties in each class, with builders"),
  RECORD_BUILDER("RecordBuilder, 10 components in each record"),
  IMMUTABLES("Immutables, 10 attributes in each interface"),
  MAP_STRUCT("MapStruct, 10 methods in each mapper");

  private final String label;

  Subject(String label) {
    this.label = label;
  }

  /** How tables call it. */
  String label() {
    return label;
  }

  /** The classes of the processors. */
  List<String> processors() {
    return switch (this) {
      case WEIR -> List.of("dev.weir.processor.WeirProcessor");
      case AUTO_VALUE ->
          List.of(
              "com.google.auto.value.processor.AutoValueProcessor",
              "com.google.auto.value.processor.AutoValueBuilderProcessor");
      case RECORD_BUILDER -> List.of("io.soabase.recordbuilder.processor.RecordBuilderProcessor");
      case IMMUTABLES -> List.of("org.immutables.processor.ProxyProcessor");
      case MAP_STRUCT -> List.of("org.mapstruct.ap.MappingProcessor");
    };
  }

  /** The texts by the names of their files. */
  Map<String, String> sources(int groups) {
    return switch (this) {
      case WEIR -> SubjectSources.flows(groups);
      case AUTO_VALUE -> SubjectSources.autoValues(groups);
      case RECORD_BUILDER -> SubjectSources.records(groups);
      case IMMUTABLES -> SubjectSources.immutables(groups);
      case MAP_STRUCT -> SubjectSources.mappers(groups);
    };
  }
}
