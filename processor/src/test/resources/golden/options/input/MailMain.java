package demo;

import static dev.weir.graph.Each.each;

import dev.weir.Trigger;
import dev.weir.graph.Input;
import java.time.Duration;
import java.util.List;

class MailMain {
  static MailFlow flow() {
    MailFlow flow = new MailFlow();
    var fetched = flow.fetch(each(List.of("a", "b"))).timeout(Duration.ofSeconds(5));
    var rated = flow.rate(fetched.each());
    flow.sort(Input.of(new Integer[] {1}), flow.parameter("descending", boolean.class));
    flow.report(fetched, "all").trigger(Trigger.ALL_SUCCESSFUL);
    flow.report(fetched.each(), Input.of("one"));
    flow.alarm(rated, Input.of("me@example.org"), Input.of(1));
    return flow;
  }
}
