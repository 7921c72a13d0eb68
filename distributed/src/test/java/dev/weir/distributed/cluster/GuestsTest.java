package dev.weir.distributed.cluster;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.distributed.testing.Application.next;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.distributed.testing.Application;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jgroups.Address;
import org.jgroups.BytesMessage;
import org.jgroups.JChannel;
import org.jgroups.Message;
import org.jgroups.Receiver;
import org.jgroups.View;
import org.jgroups.ViewId;
import org.jgroups.fork.ForkChannel;
import org.jgroups.protocols.FORK;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.util.MessageBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Members of a cluster that is an application's, which is not to notice them. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GuestsTest {

  private final Secret secret = Secret.random();
  private final Application application = new Application();
  private final List<Cluster> clusters = new ArrayList<>();

  /** What a guest is told, in order. */
  private static final class Heard implements Cluster.Listener {

    final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    final BlockingQueue<Member> joined = new LinkedBlockingQueue<>();
    final BlockingQueue<Member> left = new LinkedBlockingQueue<>();
    final BlockingQueue<String> lost = new LinkedBlockingQueue<>();
    final List<String> all = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void received(Member from, Envelope envelope) {
      String text = from + " " + new String(envelope.payload(), StandardCharsets.UTF_8);
      all.add(text);
      said.add(text);
    }

    @Override
    public void changed(Set<Member> joiners, Set<Member> leavers) {
      leavers.forEach(member -> all.add(member + " has left"));
      left.addAll(leavers);
      joined.addAll(joiners);
    }

    @Override
    public void lost() {
      lost.add("lost");
    }
  }

  @AfterEach
  void close() {
    clusters.forEach(Cluster::close);
    application.close();
  }

  private Cluster guest(Application.Part part, Secret knowing, Heard heard) throws Exception {
    Cluster cluster = new Cluster(Guest.at(Host.of(part.channel()), "guest", knowing), heard);
    clusters.add(cluster);
    cluster.connect();
    return cluster;
  }

  private Cluster guest(Application.Part part, Heard heard) throws Exception {
    return guest(part, secret, heard);
  }

  private static Envelope saying(String text) {
    return new Envelope(Envelope.Kind.RUN, 5, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void guestsFindEachOtherAndTheApplicationNoticesNothing() throws Exception {
    Application.Part a = application.start("a");
    Application.Part b = application.start("b");
    Application.Part without = application.start("c");
    ViewId view = a.channel().getView().getViewId();
    Heard first = new Heard();
    Heard second = new Heard();
    Cluster atA = guest(a, first);
    Cluster atB = guest(b, second);

    Member other = next(first.joined);
    atA.send(other, saying("hello"));
    assertThat(next(second.said)).isEqualTo("a hello");
    atB.sendAside(next(second.joined), saying("x".repeat(5_000_000)));
    assertThat(next(first.said)).hasLength("b ".length() + 5_000_000);
    assertThat(atA.member(other.id())).isEqualTo(other);
    assertThat(atB.self()).isEqualTo(other);
    atB.close();
    assertThat(next(first.left)).isEqualTo(other);
    assertThat(atA.member(other.id())).isNull();
    atA.close();

    // Behind all that was said before.
    a.say("from a", without);
    b.say("from b", without);
    without.say("from c", a);
    assertThat(List.of(next(without.heard()), next(without.heard())))
        .containsExactly("from a", "from b");
    assertThat(next(a.heard())).isEqualTo("from c");
    for (Application.Part part : List.of(a, b, without)) {
      assertThat(part.channel().getReceiver()).isSameInstanceAs(part);
      assertThat(part.channel().getUpHandler()).isNull();
      assertThat(part.heard()).isEmpty();
      assertThat(part.channel().getView().getViewId()).isEqualTo(view);
    }
    assertThat((Object) without.channel().getProtocolStack().findProtocol(FORK.class)).isNull();
    assertThat(first.lost).isEmpty();
  }

  @Test
  void guestsAtOneChannelAreApart() throws Exception {
    Application.Part a = application.start("a");
    Application.Part b = application.start("b");
    Heard one = new Heard();
    Heard two = new Heard();
    Heard three = new Heard();
    Cluster first = guest(a, one);
    Cluster second = guest(a, two);
    Cluster third = guest(b, three);

    assertThat(List.of(next(one.joined), next(one.joined)))
        .containsExactly(second.self(), third.self());
    assertThat(List.of(next(three.joined), next(three.joined)))
        .containsExactly(first.self(), second.self());
    first.send(second.self(), saying("neighbour"));
    assertThat(next(two.said)).isEqualTo("a neighbour");
    third.send(first.self(), saying("to one"));
    third.send(second.self(), saying("to two"));
    assertThat(next(one.said)).isEqualTo("b to one");
    assertThat(next(two.said)).isEqualTo("b to two");
    second.close();
    assertThat(next(three.left)).isEqualTo(second.self());
    assertThat(next(one.left)).isEqualTo(second.self());
    third.send(second.self(), saying("too late"));
    third.send(first.self(), saying("again"));
    assertThat(next(one.said)).isEqualTo("b again");
    assertThat(two.said).isEmpty();
  }

  /** The engine hands over at once what came at once. */
  @Test
  void lastWordsAreHeardBeforeTheirGuestHasLeft() throws Exception {
    Application.Part a = application.start("a");
    Heard heard = new Heard();
    Cluster here = guest(a, heard);
    guest(application.start("b"), new Heard());
    Member other = next(heard.joined);
    RollCall calling = RollCall.at(a.channel());
    Address to = here.self().address();
    byte[] words = saying("last words").toBytes(secret, other, here.self());
    List<Message> messages =
        List.of(
            GuestLine.message(other.part(), here.self(), words).setSrc(other.address()),
            calling.message(to, RollCall.GONE + other.part()).setSrc(other.address()));

    calling.up(new MessageBatch(to, other.address(), null, false, messages));

    assertThat(heard.all).containsExactly("b last words", "b has left").inOrder();
  }

  @Test
  void whoDoesNotKnowTheSecretIsNotHeard() throws Exception {
    Application.Part a = application.start("a");
    Application.Part b = application.start("b");
    Heard heard = new Heard();
    Cluster here = guest(a, heard);
    Heard ofStranger = new Heard();
    Cluster stranger = guest(b, Secret.random(), ofStranger);
    assertThat(next(ofStranger.joined)).isEqualTo(here.self());
    Cluster friend = guest(b, new Heard());

    stranger.send(here.self(), saying("evil"));
    friend.send(here.self(), saying("good"));

    assertThat(next(heard.said)).isEqualTo("b good");
    assertThat(heard.said).isEmpty();
  }

  /** As after a partition: each side goes on alone, and then they see each other again. */
  @Test
  void whoComesBackHasLeftAndIsNew() throws Exception {
    Application.Part a = application.start("a");
    Application.Part b = application.start("b");
    Heard first = new Heard();
    Heard second = new Heard();
    Cluster atA = guest(a, first);
    Cluster atB = guest(b, second);
    Member other = next(first.joined);
    Member here = next(second.joined);

    for (Application.Part part : List.of(a, b)) {
      JChannel channel = part.channel();
      GMS membership = channel.getProtocolStack().findProtocol(GMS.class);
      long number = channel.getView().getViewId().getId() + 1;
      membership.installView(View.create(channel.getAddress(), number, channel.getAddress()));
    }

    assertThat(next(first.left)).isEqualTo(other);
    assertThat(next(second.left)).isEqualTo(here);
    assertThat(next(first.joined)).isEqualTo(other); // the engine has found the other part
    assertThat(next(second.joined)).isEqualTo(here);
    atA.send(other, saying("again"));
    assertThat(next(second.said)).isEqualTo("a again");
    assertThat(atB.member(here.id())).isEqualTo(here);
  }

  @Test
  void channelThatLeavesIsLostForItsGuestsAndTheyHaveLeftForOthers() throws Exception {
    Application.Part a = application.start("a");
    Application.Part b = application.start("b");
    Heard first = new Heard();
    Heard second = new Heard();
    guest(a, first);
    Cluster atB = guest(b, second);
    Member other = next(first.joined);
    Member here = next(second.joined);

    b.channel().disconnect();

    assertThat(next(second.left)).isEqualTo(here);
    assertThat(next(second.lost)).isEqualTo("lost");
    assertThat(next(first.left)).isEqualTo(other);
    assertThat(assertThrows(IOException.class, () -> atB.send(here, saying("hello"))))
        .hasMessageThat()
        .isEqualTo("the cluster is closed");

    b.channel().connect(Application.CLUSTER); // which is the application's business
    Heard third = new Heard();
    guest(b, third);
    assertThat(next(third.joined)).isEqualTo(here);
    Member back = next(first.joined);
    while (back.equals(other)) { // it was slow to leave, and was found once more meanwhile
      back = next(first.joined);
    }
    assertThat(back.address()).isEqualTo(b.channel().getAddress());
  }

  /** Also from a member that has guests, to one that never had. */
  @Test
  void applicationsStateLooksAsItDoesWithoutGuests() throws Exception {
    Application.Part a = application.start("a");
    a.setState("all there is");
    guest(a, new Heard());

    Application.Part late = application.part("late");
    late.channel().connect(Application.CLUSTER, null, 0);

    assertThat(late.state()).isEqualTo("all there is");
  }

  /** Where all members have forks, their states go along, and ours has none. */
  @Test
  void applicationsStateIsWholeWhereItHasForks() throws Exception {
    Application.Part a = application.start("a", new FORK());
    a.setState("all there is");
    guest(a, new Heard());

    Application.Part late = application.part("late", new FORK());
    late.channel().connect(Application.CLUSTER, null, 0);

    assertThat(late.state()).isEqualTo("all there is");
  }

  @Test
  void applicationsOwnForksAreLeftAlone() throws Exception {
    Application.Part a = application.start("a", new FORK());
    Application.Part b = application.start("b", new FORK());
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    try (ForkChannel own = new ForkChannel(a.channel(), "own", "fork");
        ForkChannel others = new ForkChannel(b.channel(), "own", "fork")) {
      others.setReceiver(
          new Receiver() {
            @Override
            public void receive(Message message) {
              byte[] text = message.getArray();
              heard.add(
                  new String(
                      text, message.getOffset(), message.getLength(), StandardCharsets.UTF_8));
            }
          });
      own.connect(Application.CLUSTER);
      others.connect(Application.CLUSTER);
      Heard first = new Heard();
      Cluster atA = guest(a, first);
      guest(b, new Heard());
      next(first.joined);
      atA.close();

      byte[] text = "fork".getBytes(StandardCharsets.UTF_8);
      own.send(new BytesMessage(b.channel().getAddress(), text));
      assertThat(next(heard)).isEqualTo("fork");
      assertThat(own.isConnected()).isTrue();
    }
  }

  private static String refusal(Class<? extends RuntimeException> type, Application.Part part) {
    Host host = Host.of(part.channel());
    return String.valueOf(
        assertThrows(
                type,
                () -> new Cluster(Guest.at(host, "guest", Secret.random()), new Heard()).connect())
            .getMessage());
  }

  @Test
  void channelMustBeConnectedAndHaveWhatIsNeeded() throws Exception {
    Application.Part idle = application.part("idle");
    assertThat(refusal(IllegalStateException.class, idle))
        .isEqualTo(
            "[ChannelNotConnected] the channel 'idle' is not connected; connect it before flows run"
                + " on it, and leave it connected while they do");
    idle.channel().close();
    assertThat(refusal(IllegalStateException.class, idle))
        .startsWith("[ChannelNotConnected] the channel 'idle' is closed; ");

    Application.Part poor = application.poorPart("poor");
    poor.channel().connect(Application.CLUSTER);
    assertThat(refusal(IllegalArgumentException.class, poor))
        .isEqualTo(
            "[ChannelUnfit] the channel 'poor' has no FRAG4 among its protocols; use one that has:"
                + " what flows send may be large, and must arrive");
    assertThat((Object) poor.channel().getProtocolStack().findProtocol(FORK.class)).isNull();
  }
}
