package dev.weir.samples.jdkscan;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassFileReaderTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"java.lang.Object", "java.lang.Long", "java.lang.Math", "java.util.stream.Stream"})
  void findsTheConstantsThatJavapFinds(String name) throws IOException {
    byte[] bytes = bytesOf(name);

    ClassFile read = ClassFileReader.read(bytes);

    assertThat(read).isEqualTo(new ClassFile(name, bytes.length, Javap.constants(name)));
  }

  @Test
  void readsClassesWithEveryKindOfNumberAndNamesBeyondAscii() throws IOException {
    Path file =
        compile(
            "Zähler",
            """
            package größen;
            public class Zähler {
              static final int INT = 1_000_001;
              static final float FLOAT = 1.5f;
              static final long LONG = 1L << 40;
              static final double DOUBLE = 2.5;
              static final String STRING = "last, behind the two that take two places";
              Runnable lambda() { return () -> System.out.println(STRING); }
            }
            """);

    ClassFile read = ClassFileReader.read(Files.readAllBytes(file));

    assertThat(read.name()).isEqualTo("größen.Zähler");
    assertThat(read.packageName()).isEqualTo("größen");
    assertThat(read.bytes()).isEqualTo(Files.size(file));
    assertThat(read.constants()).isEqualTo(Javap.constants(file.toString()));
    assertThat(read.constants().of(ConstantKind.INTEGER)).isEqualTo(1);
    assertThat(read.constants().of(ConstantKind.FLOAT)).isEqualTo(1);
    assertThat(read.constants().of(ConstantKind.LONG)).isEqualTo(1);
    assertThat(read.constants().of(ConstantKind.DOUBLE)).isEqualTo(1);
    assertThat(read.constants().of(ConstantKind.INVOKE_DYNAMIC)).isEqualTo(1);
  }

  @Test
  void readsAModuleDescriptorWhichIsInNoPackage() throws IOException {
    Path file = compile("module-info", "module some.where { requires java.logging; }");

    ClassFile read = ClassFileReader.read(Files.readAllBytes(file));

    assertThat(read.name()).isEqualTo("module-info");
    assertThat(read.packageName()).isEmpty();
    assertThat(read.constants().of(ConstantKind.MODULE)).isEqualTo(3); // and java.base, and itself
  }

  @Test
  void refusesWhatIsNoClassFile() {
    var thrown =
        assertThrows(IOException.class, () -> ClassFileReader.read("#!/bin/sh\n".getBytes(UTF_8)));

    assertThat(thrown).hasMessageThat().isEqualTo("this is no class file");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 9, 10, 11, 200})
  void refusesAClassFileThatEndsTooEarly(int length) throws IOException {
    byte[] start = Arrays.copyOf(bytesOf("java.lang.Object"), length);

    var thrown = assertThrows(IOException.class, () -> ClassFileReader.read(start));

    assertThat(thrown).hasMessageThat().isEqualTo("the class file ends too early");
  }

  @Test
  void refusesAKindOfConstantThatThereIsNot() throws IOException {
    byte[] bytes = bytesOf("java.lang.Object");
    bytes[10] = 99; // the first constant

    var thrown = assertThrows(IOException.class, () -> ClassFileReader.read(bytes));

    assertThat(thrown).hasMessageThat().isEqualTo("no kind of constant has the tag 99");
  }

  private static byte[] bytesOf(String name) throws IOException {
    String path = "/" + name.replace('.', '/') + ".class";
    try (InputStream file = Object.class.getResourceAsStream(path)) {
      return file.readAllBytes();
    }
  }

  private Path compile(String name, String source) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".java"), source);
    String[] options = {
      "-encoding", "UTF-8", "-proc:none", "-d", folder.toString(), file.toString()
    };
    int exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, null, options);
    assertThat(exitCode).isEqualTo(0);
    try (var files = Files.walk(folder)) {
      return files.filter(path -> path.endsWith(name + ".class")).findFirst().orElseThrow();
    }
  }
}
