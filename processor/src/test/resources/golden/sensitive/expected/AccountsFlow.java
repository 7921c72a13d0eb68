package demo;

import dev.weir.TaskParameters;
import dev.weir.WeirGenerated;
import dev.weir.flow.TaskFlow;
import dev.weir.flow.Wiring;
import dev.weir.graph.Arg;
import dev.weir.graph.GeneratedNode;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.graph.Place;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import java.io.Serializable;
import javax.annotation.processing.Generated;

/**
 * Builds flows from the tasks of {@link Accounts}: each method adds one use of a task, and its
 * arguments are values or the nodes of other tasks.
 */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
public final class AccountsFlow extends TaskFlow {
  private final Accounts accounts;

  /**
   * Makes an empty flow.
   *
   * @param accounts the {@link Accounts} whose tasks run
   */
  public AccountsFlow(Accounts accounts) {
    super("Accounts", 1, "0.1.0-SNAPSHOT");
    this.accounts = Wiring.instance(accounts, "accounts");
  }

  private AccountsFlow(AccountsFlow original) {
    super(original);
    this.accounts = original.accounts;
  }

  /**
   * Adds the task {@link Accounts#login(String, String)}.
   *
   * @param user the value of {@code user}
   * @param password the value of {@code password}
   * @return the new node
   */
  public Login login(String user, String password) {
    return login(Input.of(user), Input.of(password));
  }

  /**
   * Adds the task {@link Accounts#login(String, String)}.
   *
   * @param user where {@code user} comes from
   * @param password where {@code password} comes from
   * @return the new node
   */
  public Login login(Input<? extends String> user, Input<? extends String> password) {
    return Wiring.add(this, Login.METHOD, user, password);
  }

  /**
   * Adds the task {@link Accounts#login(String, String)}.
   *
   * @param user the value of {@code user}
   * @param password where {@code password} comes from
   * @return the new node
   */
  public Login login(String user, Input<? extends String> password) {
    return login(Input.of(user), password);
  }

  /**
   * Adds the task {@link Accounts#login(String, String)}.
   *
   * @param user where {@code user} comes from
   * @param password the value of {@code password}
   * @return the new node
   */
  public Login login(Input<? extends String> user, String password) {
    return login(user, Input.of(password));
  }

  /**
   * Adds the task {@link Accounts#login(String, String)}, called once for each element.
   *
   * @param user {@code each(…)}, or an input that all calls share
   * @param password {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<String, Login.Signature> login(
      Arg<? extends String> user, Arg<? extends String> password) {
    return Wiring.map(this, Login.METHOD, user, password);
  }

  /**
   * Adds the task {@link Accounts#count(String)}.
   *
   * @param filter the value of {@code filter}
   * @return the new node
   */
  public Count count(String filter) {
    return count(Input.of(filter));
  }

  /**
   * Adds the task {@link Accounts#count(String)}.
   *
   * @param filter where {@code filter} comes from
   * @return the new node
   */
  public Count count(Input<? extends String> filter) {
    return Wiring.add(this, new Count.Method(accounts), filter);
  }

  /**
   * Adds the task {@link Accounts#count(String)}, called once for each element.
   *
   * @param filter {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<Integer, Count.Signature> count(Arg<? extends String> filter) {
    return Wiring.map(this, new Count.Method(accounts), filter);
  }

  @Override
  public AccountsFlow copy() {
    return new AccountsFlow(this);
  }

  /** A use of the task {@link Accounts#login(String, String)}. */
  @TaskParameters({"user", "password"})
  public static final class Login extends GeneratedNode<String, Login.Signature, Login> {
    private static final Method METHOD = new Method();

    private Login(Place place) {
      super(place);
    }

    /** The call signature of {@link Accounts#login(String, String)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      String call(String user, String password);
    }

    private static final class Method extends TaskMethod<Signature, Login> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Accounts.class, "login")
              .parameter("user", String.class)
              .sensitiveParameter("password", String.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Login node(Place place) {
        return new Login(place);
      }

      @Override
      public String call(String user, String password) {
        return Accounts.login(user, password);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call((String) inputs[0], (String) inputs[1]);
      }
    }
  }

  /** A use of the task {@link Accounts#count(String)}. */
  @TaskParameters("filter")
  public static final class Count extends GeneratedNode<Integer, Count.Signature, Count> {
    private Count(Place place) {
      super(place);
    }

    /** The call signature of {@link Accounts#count(String)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      int call(String filter);
    }

    private static final class Method extends TaskMethod<Signature, Count> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Accounts.class, "count").sensitiveParameter("filter", String.class);

      @SuppressWarnings("serial")
      private final Accounts accounts;

      Method(Accounts accounts) {
        this.accounts = accounts;
      }

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Count node(Place place) {
        return new Count(place);
      }

      @Override
      public int call(String filter) {
        return accounts.count(filter);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call((String) inputs[0]);
      }
    }
  }
}
