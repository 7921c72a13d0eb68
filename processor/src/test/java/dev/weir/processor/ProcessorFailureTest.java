package dev.weir.processor;

import com.google.testing.compile.Compilation;
import java.lang.reflect.Proxy;
import java.util.List;
import javax.annotation.processing.Filer;
import org.junit.jupiter.api.Test;

/** What users see if the processor itself is broken: a message that asks to be reported. */
class ProcessorFailureTest {

  @Test
  void isToldForEachClassAndCompilationGoesOn() {
    Filer broken =
        (Filer)
            Proxy.newProxyInstance(
                Filer.class.getClassLoader(),
                new Class<?>[] {Filer.class},
                (self, method, arguments) -> fail());
    Compilation compilation =
        Programs.compiler()
            .withProcessors(new WithFiler(filer -> broken))
            .compile(
                List.of(
                    Programs.source("@Flow class Etl { @Task static void load() {} }"),
                    Programs.source("@Flow class Bad { @Task private static void load() {} }")));

    Programs.rejected(
        compilation,
        "Bad.java:1:45: [TaskPrivate] @Task method 'load' must not be private; make it"
            + " package-private",
        "Etl.java:1:7: [ProcessorFailure] the processor has failed on 'demo.Etl':"
            + " java.lang.IllegalStateException: no disk; please report this: Disk.write(Disk.java:7)",
        "Bad.java:1:7: [ProcessorFailure] the processor has failed on 'demo.Bad':"
            + " java.lang.IllegalStateException: no disk; please report this: Disk.write(Disk.java:7)");
  }

  private static Object fail() {
    IllegalStateException failure = new IllegalStateException("no disk");
    failure.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("Disk", "write", "Disk.java", 7)});
    throw failure;
  }
}
