/** The annotation processor: what checks flows and generates their builders. */
module dev.weir.processor {
  requires dev.weir.annotations;
  requires com.palantir.javapoet;
  requires java.compiler;
  requires static com.google.auto.service;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      dev.weir.processor.WeirProcessor;
}
