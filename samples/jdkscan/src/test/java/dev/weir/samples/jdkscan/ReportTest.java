package dev.weir.samples.jdkscan;

import static com.google.common.truth.Truth.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportTest {

  private final Locale locale = Locale.getDefault();

  @AfterEach
  void restoreTheLanguage() {
    Locale.setDefault(locale);
  }

  @Test
  void hasTheTotalsTheLargestClassesAndEachPackage() {
    assertThat(Report.of("17", figures()))
        .isEqualTo(
            """
            Class files of the JDK 17

                   number  in all
                        1  modules
                        2  packages
                        2  class files
                1,234,599  bytes
                      170  constants

                   number  kind of constant
                        1  UTF8
                        2  INTEGER
                        3  FLOAT
                        4  LONG
                        5  DOUBLE
                        6  CLASS
                        7  STRING
                        8  FIELD_REF
                        9  METHOD_REF
                       10  INTERFACE_METHOD_REF
                       11  NAME_AND_TYPE
                       12  METHOD_HANDLE
                       13  METHOD_TYPE
                       14  DYNAMIC
                       15  INVOKE_DYNAMIC
                       16  MODULE
                       34  PACKAGE

                    bytes  largest classes
                1,234,500  p.q.Big
                       99  module-info

            classes        bytes  constants      texts   strings    fields   methods   numbers  package
                  1           99         17          0         0         0         0         0  (none: module descriptors)
                  1    1,234,500        153          1         7         8        19        14  p.q
            """);
  }

  @Test
  void isSummarizedInOneSentence() {
    assertThat(Report.summary(figures()))
        .isEqualTo("2 class files in 2 packages of 1 modules: 1,234,599 bytes, 170 constants");
  }

  @Test
  void isTheSameInEveryLanguage() {
    Locale.setDefault(Locale.ROOT);
    String report = Report.of("17", figures());

    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

    assertThat(Report.of("17", figures())).isEqualTo(report);
  }

  /** One class with 1 constant of the first kind, 2 of the second and so on, and a descriptor. */
  private static Figures figures() {
    Map<ConstantKind, Long> counts = new EnumMap<>(ConstantKind.class);
    for (ConstantKind kind : ConstantKind.values()) {
      counts.put(kind, counts.size() + 1L);
    }
    return Figures.ofModule(
        List.of(
            new ClassFile("p.q.Big", 1_234_500, new Constants(counts)),
            new ClassFile("module-info", 99, new Constants(Map.of(ConstantKind.PACKAGE, 17L)))));
  }
}
