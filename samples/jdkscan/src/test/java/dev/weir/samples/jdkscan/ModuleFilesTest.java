package dev.weir.samples.jdkscan;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleFilesTest {

  @Test
  void knowsTheModulesOfTheJdk() throws IOException {
    List<String> modules =
        ModuleFinder.ofSystem().findAll().stream()
            .map(module -> module.descriptor().name())
            .sorted()
            .toList();

    assertThat(ModuleFiles.modules()).isEqualTo(modules);
  }

  @Test
  void findsTheClassFilesThatTheModuleSystemFinds() throws IOException {
    ModuleFiles files = ModuleFiles.of("java.logging");

    assertThat(files.classes().stream().map(files::className))
        .containsExactlyElementsIn(SystemModule.classNames("java.logging"));
    assertThat(files.classes()).isInOrder();
  }

  @Test
  void isShownWithoutItsFiles() throws IOException {
    assertThat(ModuleFiles.of("java.se").toString()).isEqualTo("java.se with 1 class files");
  }
}
