package dev.weir.testing;

import dev.weir.flow.TaskFlow;
import dev.weir.flow.Wiring;
import dev.weir.graph.Each;
import dev.weir.graph.GeneratedNode;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.graph.Place;
import dev.weir.graph.RuntimeVersion;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A builder in the form of generated ones, of {@code int login(String, @Sensitive String)}. */
public final class SecretFlow extends TaskFlow {

  public SecretFlow() {
    super("Secret", RuntimeVersion.GENERATION, RuntimeVersion.NUMBER);
  }

  private SecretFlow(SecretFlow original) {
    super(original);
  }

  public Login login(String user, String password, Login.Signature body) {
    return login(user, Input.of(password), body);
  }

  public Login login(String user, Input<? extends String> password, Login.Signature body) {
    return Wiring.add(this, new Login.Method(body), Input.of(user), password);
  }

  /** The same with a body that every JVM knows. */
  public Login login(String user, String password) {
    return login(user, password, new Refusal());
  }

  /** The same for each of some passwords. */
  public MappedNode<Integer, Login.Signature> logins(String user, List<String> passwords) {
    return Wiring.map(this, new Login.Method(new Refusal()), Input.of(user), Each.each(passwords));
  }

  private record Refusal() implements Login.Signature {
    private static final long serialVersionUID = 1L;

    @Override
    public int call(String user, String password) {
      return refused(user, password);
    }
  }

  public static int length(String user, String password) {
    return password.length();
  }

  public static int refused(String user, String password) {
    if (!password.isEmpty()) {
      throw new IllegalStateException(password.length() + " characters do not open it");
    }
    return 0;
  }

  @Override
  public SecretFlow copy() {
    return new SecretFlow(this);
  }

  public static final class Login extends GeneratedNode<Integer, Login.Signature, Login> {
    private Login(Place place) {
      super(place);
    }

    @FunctionalInterface
    public interface Signature extends Serializable {
      int call(String user, String password);
    }

    private static final class Method extends TaskMethod<Login.Signature, Login>
        implements Login.Signature {
      private static final long serialVersionUID = 1L;
      private static final TaskInfo INFO =
          TaskInfo.of(SecretFlow.class, "login")
              .parameter("user", String.class)
              .sensitiveParameter("password", String.class);

      private final Login.Signature body;

      Method(Login.Signature body) {
        this.body = body;
      }

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Login node(Place place) {
        return new Login(place);
      }

      @Override
      public int call(String user, String password) {
        return body.call(user, password);
      }

      @Override
      public Object invoke(Login.Signature signature, @Nullable Object[] inputs) {
        return signature.call(String.valueOf(inputs[0]), String.valueOf(inputs[1]));
      }
    }
  }
}
