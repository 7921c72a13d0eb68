package dev.weir.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** Whole outputs and exit codes of all commands. */
class MainTest {

  // Held here, or the setting may be lost with it.
  private static final Logger WARNINGS = Logger.getLogger("dev.weir");

  @TempDir private static Path folder;
  private static Path classes = Path.of("");
  private static Path bundle = Path.of("");

  private record Said(int code, String out, String err) {}

  @BeforeAll
  static void failAndBeKilled() throws IOException, InterruptedException {
    WARNINGS.setUseParentHandlers(false);
    classes = Files.createDirectory(folder.resolve("classes"));
    Shop.compile(classes);
    Path jdk = Path.of(System.getProperty("java.home"));
    bundle = Shop.fail(jdk, classes, folder.resolve("crashes"));
  }

  private static Said weir(Ansi colours, String in, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try {
      int code =
          Main.run(
              new PrintWriter(out, true),
              new PrintWriter(err, true),
              new BufferedReader(new StringReader(in)),
              colours,
              args);
      return new Said(code, out.toString(), err.toString());
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static Said weir(String... args) {
    return weir(Ansi.OFF, "", args);
  }

  private static void assertSaid(Said said, int code, String out) {
    assertWithMessage(said.err).that(said.code).isEqualTo(code);
    assertThat(Shop.folded(said.out)).isEqualTo(out);
    assertThat(said.err).isEmpty();
  }

  private static String platform() {
    return "on Java %s, %s %s"
        .formatted(
            System.getProperty("java.version"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }

  @Test
  void showWithTheClasses() {
    assertSaid(
        weir("show", bundle.toString(), "-cp", classes.toString()),
        0,
        """
        Shop: Failed("Some reference tasks failed.")
        %s

          share Failed("java.lang.ArithmeticException: / by zero")
          receipt TriggerFailed("dev.weir.state.TriggerFailedException: 'receipt' did not run because\
         'share' failed: java.lang.ArithmeticException: / by zero")
          login Failed("java.lang.IllegalStateException: wrong password of ann")

        share
          order = Order[amount=100, persons=0]
        java.lang.ArithmeticException: / by zero
        	at com.acme.Shop.share(Shop.java:12)
        	at com.acme.Shop.main(Shop.java:23)

        login
          user = "ann"
          password is missing: it is @Sensitive
        java.lang.IllegalStateException: wrong password of ann
        	at com.acme.Shop.login(Shop.java:16)
        	at com.acme.Shop.main(Shop.java:23)
        """
            .formatted(platform()));
  }

  @Test
  void showWithoutTheClasses() {
    assertSaid(
        weir("show", bundle.toString()),
        0,
        """
        Shop: Failed("Some reference tasks failed.")
        %s
        warning: class com.acme.Shop is not there; it was in classes
        warning: class com.acme.ShopFlow$Share$Method is not there; it was in classes
        warning: class com.acme.Shop$Order is not there; it was in classes
        warning: class com.acme.ShopFlow$Login$Method is not there; it was in classes

          share Failed("java.lang.ArithmeticException: / by zero")
          receipt TriggerFailed("dev.weir.state.TriggerFailedException: 'receipt' did not run because\
         'share' failed: java.lang.ArithmeticException: / by zero")
          login Failed("java.lang.IllegalStateException: wrong password of ann")

        share
          order is missing: class com.acme.Shop$Order is not allowed; allow it with\
         CrashBundle.open(path, "com.acme.Shop$Order"), or --allow com.acme.Shop$Order
        java.lang.ArithmeticException: / by zero
        	at com.acme.Shop.share(Shop.java:12)
        	at com.acme.Shop.main(Shop.java:23)

        login
          user = "ann"
          password is missing: it is @Sensitive
        java.lang.IllegalStateException: wrong password of ann
        	at com.acme.Shop.login(Shop.java:16)
        	at com.acme.Shop.main(Shop.java:23)
        """
            .formatted(platform()));
  }

  @Test
  void replay() {
    assertSaid(
        weir("replay", bundle.toString(), "-cp", classes.toString(), "--task", "share"),
        1,
        """
        share failed again:
        java.lang.ArithmeticException: / by zero
        	at com.acme.Shop.share(Shop.java:12)
        """);
  }

  @Test
  void replayWithASecretThatIsAskedFor() {
    String[] command = {
      "replay", bundle.toString(), "-cp", classes.toString(), "-t", "login", "--ask", "password"
    };
    assertSaid(
        weir(Ansi.OFF, "five5\n", command),
        1,
        """
        login failed again:
        java.lang.IllegalStateException: wrong password of ann
        	at com.acme.Shop.login(Shop.java:16)
        """);
    assertSaid(
        weir(Ansi.OFF, "four\n", command),
        0,
        """
        login succeeded this time, with a java.lang.Integer.
        """);
  }

  @Test
  void postMortem() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources/com/acme"));
    Files.writeString(sources.resolve("Shop.java"), Shop.SOURCE);
    String before = System.getProperty("weir.sources");
    try {
      assertSaid(
          weir(
              "post-mortem",
              bundle.toString(),
              "-cp",
              classes.toString(),
              "-t",
              "share",
              "--sources",
              folder.resolve("sources").toString()),
          0,
          """
          java.lang.ArithmeticException: / by zero
              at com.acme.Shop.share(Shop.java:12)
                > @Task static int share(Order order) { return order.amount() / order.persons(); }
                  order = Order[amount=100, persons=0]
          """);
      assertSaid(
          weir(
              Ansi.OFF,
              "five5\n",
              "post-mortem",
              bundle.toString(),
              "-cp",
              classes.toString(),
              "-t",
              "login",
              "--ask",
              "password"),
          0,
          """
          java.lang.IllegalStateException: wrong password of ann
              at com.acme.Shop.login(Shop.java:16)
                > throw new IllegalStateException("wrong password of " + user);
                  user = "ann"
                  password = (sensitive)
          """);
    } finally {
      restore("weir.sources", before);
    }
  }

  private static void restore(String property, @Nullable String value) {
    if (value == null) {
      System.clearProperty(property);
    } else {
      System.setProperty(property, value);
    }
  }

  @Test
  void coloursAreForTerminals() {
    Said said =
        weir(Ansi.ON, "", "replay", bundle.toString(), "-cp", classes.toString(), "-t", "share");

    assertThat(said.out).startsWith("\u001b[31mshare failed again:\u001b[0m\n");
  }

  @Test
  void whatCannotBeDoneIsSaid() throws IOException {
    String cp = classes.toString();
    assertError(
        weir("replay", bundle.toString(), "-cp", cp, "-t", "login"),
        3,
        "weir: [BundleInputMissing] 'login' cannot be replayed without its input 'password', which"
            + " is missing: it is @Sensitive; give it with with(\"password\", …), or"
            + " --ask password\n");
    assertError(
        weir("replay", bundle.toString(), "-t", "share"),
        3,
        "weir: [BundleNoCall] 'share' cannot be replayed from this crash bundle: class"
            + " com.acme.ShopFlow$Share$Method is not allowed; allow it with"
            + " CrashBundle.open(path, \"com.acme.ShopFlow$Share$Method\"), or --allow"
            + " com.acme.ShopFlow$Share$Method\n");
    assertError(
        weir("replay", bundle.toString(), "-cp", cp, "-t", "share", "-i", "order=7"),
        3,
        "weir: input 'order' is a com.acme.Shop$Order, which cannot be typed; call"
            + " FailedTask.with(…) from Java\n");
    assertError(
        weir("replay", bundle.toString(), "-cp", cp, "-t", "login", "-i", "pasword=x"),
        3,
        "weir: [BundleInputUnknown] 'login' has no input 'pasword' in this crash bundle; its inputs"
            + " are: user, password\n");
    Path none = folder.resolve("none.zip");
    assertError(weir("show", none.toString()), 3, "weir: there is no file " + none + "\n");
    Path text = Files.writeString(folder.resolve("text.zip"), "text");
    assertError(
        weir("show", text.toString()),
        3,
        "weir: [BundleInvalid] %s is no crash bundle that can be read: it is no zip with a bundle in it\n"
            .formatted(text));
    assertError(
        weir("show", bundle.toString(), "-cp", "no/folder"),
        3,
        "weir: there is nothing at no/folder, which is on the class path\n");
  }

  @Test
  void wrongCommandsAreExplained() {
    Said several = weir("replay", bundle.toString(), "-cp", classes.toString());
    assertThat(several.code).isEqualTo(2);
    assertThat(several.err)
        .startsWith("name one of the failed tasks with --task: share, login\nUsage: weir replay");
    Said nothing = weir();
    assertThat(nothing.code).isEqualTo(2);
    assertThat(nothing.err)
        .startsWith("say what to do: show, replay, post-mortem or debug\nUsage: weir [-hV]");
    Said unknown = weir("shwo");
    assertThat(unknown.code).isEqualTo(2);
    assertThat(unknown.err).startsWith("Unmatched argument at index 0: 'shwo'\n");
  }

  @Test
  void helpAndVersion() {
    assertSaid(weir("--version"), 0, "weir 0.1.0-SNAPSHOT\n");
    assertSaid(
        weir("--help"),
        0,
        """
        Usage: weir [-hV] [COMMAND]
        Looks into crash bundles of Weir, and calls failed tasks again.
          -h, --help      Show this help message and exit.
          -V, --version   Print version information and exit.
        Commands:
          show         Shows what has failed, with the inputs and the stack traces.
          replay       Calls a failed task once more, with the inputs that it had, and
                         shows what comes of it.
          post-mortem  Calls a failed task once more in another JVM, and shows its
                         stack trace with source lines and variables.
          debug        Calls a failed task once more in another JVM, which stops on the
                         first line of the task until a debugger comes, and waits until
                         it has ended.

        Exit codes: 0 if all went well, 1 if a replayed task failed again, 2 if the
        command is wrong, 3 if the bundle cannot be read or the task cannot be called.
        """);
    assertThat(weir("replay", "--help").out)
        .startsWith(
            "Usage: weir replay [-hV] [-cp=PATH] [-t=TASK] [--allow=NAME]... [--ask=NAME]...");
  }

  private static void assertError(Said said, int code, String err) {
    assertThat(said.err).isEqualTo(err);
    assertThat(said.code).isEqualTo(code);
    assertThat(said.out.lines().filter(line -> !line.startsWith("warning: ")).toList()).isEmpty();
  }
}
