package demo;

import dev.weir.TaskParameters;
import dev.weir.WeirGenerated;
import java.net.URI;
import javax.annotation.processing.Generated;

/** Records the parameter names of the tasks of {@link Http}, which class files lose. */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
final class HttpTaskNames {
  private HttpTaskNames() {}

  /** Of {@link Http#get(URI)}. */
  @TaskParameters("address")
  static final class Get {}
}
