package dev.weir.debug;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;
import dev.weir.state.PostMortem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The exception that a replayed task has thrown, and its causes, as post-mortems. */
final class ThrownChain {

  private static final int MAX_FRAMES = 40;

  private final ThrowWatch watch;
  private final List<ObjectReference> chain = new ArrayList<>();
  private final Map<ObjectReference, String> texts = new HashMap<>();

  /**
   * Follows the causes.
   *
   * @param exceptions those that could be asked for their causes where they are
   * @param known the texts of those that could be asked for it; null for others
   */
  ThrownChain(ThrowWatch watch, ArrayReference exceptions, ArrayReference known) {
    this.watch = watch;
    for (int i = 0; i < exceptions.length(); i++) {
      ObjectReference exception = (ObjectReference) exceptions.getValue(i);
      chain.add(exception);
      if (known.getValue(i) instanceof StringReference text) {
        texts.put(exception, text.value());
      }
    }
    ObjectReference next = causeByField(chain.get(chain.size() - 1));
    while (next != null && !chain.contains(next) && chain.size() < Texts.MAX_CHAIN) {
      chain.add(next);
      next = causeByField(next);
    }
  }

  private static @Nullable ObjectReference causeByField(ObjectReference exception) {
    RemoteObject fields = new RemoteObject(exception);
    RemoteObject cause = fields.hasField("cause") ? fields.object("cause") : null;
    return cause == null ? null : cause.reference();
  }

  /** Whether the exceptions are, as far as is known, those of the first time. */
  boolean isLike(FirstFailure first) {
    if (chain.size() < first.chain().size()) {
      return false;
    }
    for (int i = 0; i < first.chain().size(); i++) {
      ObjectReference exception = chain.get(i);
      if (!first.chain().get(i).isLike(exception.referenceType().name(), text(exception))) {
        return false;
      }
    }
    return true;
  }

  private String text(ObjectReference exception) {
    String known = texts.get(exception);
    if (known != null) {
      return known;
    }
    String message = new RemoteObject(exception).string("detailMessage");
    String type = exception.referenceType().name();
    return message == null ? type : type + ": " + message;
  }

  /** All of it, with notes to the outermost exception. */
  PostMortem postMortem(List<String> notes) {
    PostMortem last = null;
    for (int i = chain.size() - 1; i >= 0; i--) {
      ObjectReference exception = chain.get(i);
      List<PostMortem.Frame> frames = watch.framesOf(exception);
      List<String> own = new ArrayList<>(i == 0 ? notes : List.of());
      if (frames == null) {
        own.add(
            exception.referenceType().name()
                + " was thrown where nobody looked: before the task began, or after very many"
                + " others; it is shown without variables.");
        frames = framesByField(new RemoteObject(exception));
      }
      last = new PostMortem(text(exception), frames, last, own);
    }
    if (last == null) {
      throw new AssertionError("a chain has an exception");
    }
    return last;
  }

  /** Lines of its stack trace, as far as it was made. */
  private static List<PostMortem.Frame> framesByField(RemoteObject exception) {
    List<PostMortem.Frame> frames = new ArrayList<>();
    try {
      RemoteObject.each(
          exception.array("stackTrace"), 0, MAX_FRAMES, element -> frames.add(frame(element)));
    } catch (RemoteObject.UnknownShapeException e) {
      return frames;
    }
    int end = frames.size();
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (EngineFrames.isOfTheEngine(frames.get(i).method())) {
        end = i;
      }
    }
    return frames.subList(0, end);
  }

  private static PostMortem.Frame frame(@Nullable Value value) {
    RemoteObject element = RemoteObject.of(value);
    if (element == null) {
      throw new RemoteObject.UnknownShapeException("a line of a stack trace is null");
    }
    String file = element.string("fileName");
    return new PostMortem.Frame(
        element.string("declaringClass") + "." + element.string("methodName"),
        file == null ? "" : file,
        Math.max(element.integer("lineNumber"), -1),
        "",
        List.of(),
        0);
  }
}
