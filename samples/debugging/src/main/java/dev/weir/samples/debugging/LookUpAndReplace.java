package dev.weir.samples.debugging;

import dev.weir.executor.FlowExecutor;
import dev.weir.graph.TaskQuery;

/** The third story: a broken task is found and replaced, and all that hangs on it stays. */
final class LookUpAndReplace {

  private LookUpAndReplace() {}

  static void tell(Transcript transcript, FlowExecutor executor) {
    SillyFlow flow = new SillyFlow();
    var gotcha = flow.gotcha();
    flow.celebrate().after(gotcha);

    transcript.heading("A flow with a broken task");
    transcript.shows("flow.graph().edges()", flow.graph().edges());
    transcript.shows("flow.run()", flow.run(executor));

    transcript.heading("Tasks are looked up by class, or by name and tag");
    SillyFlow.Gotcha broken = flow.getTasks(SillyFlow.Gotcha.class).get(0);
    transcript.shows("broken == gotcha", broken == gotcha);
    transcript.shows("named", flow.getTasks(TaskQuery.named("gotcha")));

    transcript.heading("A declared replacement, tried on a copy");
    SillyFlow copy = flow.copy();
    copy.replace(broken, SillyFixesReplacements.copying());
    transcript.shows("copy.graph().edges()", copy.graph().edges());
    transcript.shows("copy.run()", copy.run(executor));

    transcript.heading("A method reference, in the flow itself");
    flow.replace(broken, Silly::fixed);
    transcript.shows("flow.graph().edges()", flow.graph().edges());
    transcript.shows("flow.run()", flow.run(executor));
  }
}
