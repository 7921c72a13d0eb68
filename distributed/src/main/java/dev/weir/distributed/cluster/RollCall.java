package dev.weir.distributed.cluster;

import dev.weir.distributed.wire.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgroups.Address;
import org.jgroups.EmptyMessage;
import org.jgroups.Event;
import org.jgroups.JChannel;
import org.jgroups.MergeView;
import org.jgroups.Message;
import org.jgroups.View;
import org.jgroups.fork.ForkProtocolStack;
import org.jgroups.fork.UnknownForkHandler;
import org.jgroups.protocols.FORK;
import org.jgroups.protocols.Fragmentation;
import org.jgroups.protocols.ReliableUnicast;
import org.jgroups.protocols.UNICAST3;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.stack.Protocol;
import org.jgroups.stack.ProtocolStack;
import org.jgroups.util.MessageBatch;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where in an application's cluster there are guests. A message to a member without any
 * would be given to the application, which knows nothing of it. So guests make themselves known by
 * a message that everybody else's membership protocol takes for one of its own, finds empty, and
 * drops; and others hear from us only where guests are.
 *
 * <p>There is one for each channel, below its membership protocol, from the first guest on.
 */
final class RollCall extends Protocol {

  /** What our fork is called. */
  static final String STACK = "weir";

  private static final System.Logger LOGGER = System.getLogger("dev.weir.distributed");

  // What one says, before the name of the part that it is about.
  private static final String NEW = "+"; // and who is there is to answer
  private static final String HERE = "=";
  static final String GONE = "-";

  /** What comes for somebody who has left is dropped, as for members that have left. */
  private static final UnknownForkHandler NOBODY =
      new UnknownForkHandler() {
        @Override
        public @Nullable Object handleUnknownForkStack(Message message, String stack) {
          return null;
        }

        @Override
        public @Nullable Object handleUnknownForkChannel(Message message, String channel) {
          return null;
        }
      };

  /** A guest here. What it is told it must not wait with. */
  interface Guests {

    /** Other guests, those at the same channel too; and who of them has been away for a while. */
    void changed(Set<Member> now, Set<Member> strayed);

    /** The channel was closed, or disconnected, by the application. */
    void lost();
  }

  private final JChannel channel;
  private final short membership;

  // All guarded by this.
  private final Map<String, Guests> here = new LinkedHashMap<>();
  private final Map<Address, Set<String>> elsewhere = new HashMap<>();
  private @Nullable View view;
  private boolean stopped;

  private RollCall(JChannel channel, GMS membership) {
    this.channel = channel;
    this.membership = membership.getId();
  }

  /**
   * The one of a channel; it is added if it is not there yet.
   *
   * @throws IllegalStateException if the channel is not connected
   * @throws IllegalArgumentException if it has not the protocols that guests need
   */
  static RollCall at(JChannel channel) {
    synchronized (channel) { // the engine's own lock for adding protocols
      if (!channel.isConnected()) {
        throw Host.notConnected(channel);
      }
      ProtocolStack stack = channel.getProtocolStack();
      RollCall known = stack.findProtocol(RollCall.class);
      if (known != null) {
        return known;
      }
      GMS membership = stack.findProtocol(GMS.class);
      require(membership, channel, "GMS");
      require(stack.findProtocol(ReliableUnicast.class, UNICAST3.class), channel, "UNICAST4");
      require(stack.findProtocol(Fragmentation.class), channel, "FRAG4");
      fork(stack);
      RollCall added = new RollCall(channel, membership);
      // Beforehand, since messages go through it from the moment that the first neighbour knows it.
      added.setProtocolStack(stack);
      added.setUpProtocol(membership);
      added.setDownProtocol(membership.getDownProtocol());
      stack.insertProtocolInStack(added, membership, ProtocolStack.Position.BELOW);
      return added;
    }
  }

  private static void require(@Nullable Protocol protocol, JChannel channel, String what) {
    if (protocol == null) {
      throw Fault.CHANNEL_UNFIT.argument(String.valueOf(channel.getName()), what);
    }
  }

  /** Adds what tells forks apart, if it is not there, and our fork. */
  private static void fork(ProtocolStack stack) {
    FORK fork = stack.findProtocol(FORK.class);
    if (fork == null) {
      fork = new FORK();
      // Others may have none: the application's state must look as it does without it.
      fork.processStateEvents(false);
      fork.setProtocolStack(stack);
      fork.setUpProtocol(stack);
      fork.setDownProtocol(stack.getTopProtocol());
      stack.insertProtocolAtTop(fork);
    }
    try {
      // Kept for as long as the channel is, also without guests.
      ((ForkProtocolStack) fork.createForkStack(STACK, null, true)).setUnknownForkHandler(NOBODY);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes a guest known.
   *
   * @throws IllegalStateException if the channel is not connected any more
   */
  void enter(String part, Guests guests) {
    changed(channel.getView());
    List<Address> others;
    synchronized (this) {
      if (stopped || view == null) {
        throw Host.notConnected(channel);
      }
      here.put(part, guests);
      tell(Set.of());
      others = others();
    }
    others.forEach(other -> say(other, NEW + part));
  }

  /** A guest is there no more. */
  void leave(String part) {
    List<Address> others;
    synchronized (this) {
      if (here.remove(part) == null) {
        return; // the channel has left already
      }
      tell(Set.of());
      others = others();
    }
    others.forEach(other -> say(other, GONE + part));
  }

  private List<Address> others() {
    List<Address> others = new ArrayList<>();
    if (view != null) {
      others.addAll(view.getMembers());
      others.remove(local_addr);
    }
    return others;
  }

  /** What one says to another member. */
  Message message(Address to, String what) {
    return new EmptyMessage(to)
        .putHeader(membership, new GMS.GmsHeader(GMS.GmsHeader.INSTALL_DIGEST))
        .putHeader(FORK.ID, new FORK.ForkHeader(STACK, what))
        .setFlag(Message.TransientFlag.DONT_BLOCK);
  }

  private void say(Address to, String what) {
    try {
      down_prot.down(message(to, what));
    } catch (RuntimeException e) {
      LOGGER.log(System.Logger.Level.DEBUG, "the channel is closed, or about to be", e);
    }
  }

  /** What a guest elsewhere says of itself; null for a message that is not ours. */
  private @Nullable String said(Message message) {
    FORK.ForkHeader header = message.getHeader(FORK.ID);
    boolean ours =
        header != null
            && message.getHeader(membership) != null
            && STACK.equals(header.getForkStackId());
    return ours ? header.getForkChannelId() : null;
  }

  @Override
  public @Nullable Object up(Message message) {
    String said = said(message);
    if (said == null) {
      return up_prot.up(message);
    }
    hear(message.getSrc(), said);
    return null;
  }

  @Override
  public void up(MessageBatch batch) {
    Map<String, Address> gone = new LinkedHashMap<>();
    for (Iterator<Message> messages = batch.iterator(); messages.hasNext(); ) {
      Message message = messages.next();
      String said = said(message);
      if (said != null) {
        messages.remove();
        if (said.startsWith(GONE)) {
          gone.put(said, message.getSrc());
        } else {
          hear(message.getSrc(), said);
        }
      }
    }
    if (!batch.isEmpty()) {
      up_prot.up(batch);
    }
    // What somebody has reported counts before it leaves.
    gone.forEach((said, from) -> hear(from, said));
  }

  private void hear(Address from, String said) {
    changed(channel.getView()); // perhaps it was on its way when this was added
    String part = said.substring(1);
    List<String> answers = List.of();
    synchronized (this) {
      if (stopped) {
        return;
      }
      Set<String> parts = elsewhere.computeIfAbsent(from, unused -> new LinkedHashSet<>());
      if (said.startsWith(GONE)) {
        parts.remove(part);
      } else {
        parts.add(part);
      }
      if (said.startsWith(NEW)) {
        answers = List.copyOf(here.keySet());
      }
      tell(Set.of());
    }
    answers.forEach(own -> say(from, HERE + own));
  }

  @Override
  public Object down(Event event) {
    Object result = down_prot.down(event);
    if (event.getType() == Event.VIEW_CHANGE) {
      changed(event.getArg());
    }
    return result;
  }

  private void changed(@Nullable View now) {
    List<Address> others = List.of();
    List<String> parts = List.of();
    synchronized (this) {
      if (now == null || stopped || !see(now)) {
        return;
      }
      tell(OwnLine.strayed(now, local_addr));
      if (now instanceof MergeView) {
        // Who was away has forgotten who is here.
        others = others();
        parts = List.copyOf(here.keySet());
      }
    }
    for (Address other : others) {
      parts.forEach(part -> say(other, NEW + part));
    }
  }

  /** False if it is known already, or older than what is. */
  private boolean see(View now) {
    View before = view;
    if (before != null) {
      if (now.getViewId().compareToIDs(before.getViewId()) <= 0) {
        return false;
      }
      // Not those who were not there before either: what they say may outrun their view.
      elsewhere
          .keySet()
          .removeIf(address -> before.containsMember(address) && !now.containsMember(address));
    }
    view = now;
    return true;
  }

  private void tell(Set<Address> strayed) {
    Map<String, Guests> told = new LinkedHashMap<>(here);
    Set<Member> all = new LinkedHashSet<>();
    for (Address address : view == null ? List.<Address>of() : view.getMembers()) {
      Set<String> parts = address.equals(local_addr) ? here.keySet() : elsewhere.get(address);
      for (String part : parts == null ? Set.<String>of() : parts) {
        all.add(new Member(address, part));
      }
    }
    told.forEach(
        (part, guests) -> {
          Set<Member> now = new LinkedHashSet<>(all);
          now.remove(new Member(local_addr, part));
          Set<Member> back = new LinkedHashSet<>(now);
          back.removeIf(member -> !strayed.contains(member.address()));
          try {
            guests.changed(now, back);
          } catch (RuntimeException e) { // not the application's business
            LOGGER.log(System.Logger.Level.WARNING, "a change of members was not understood", e);
          }
        });
  }

  @Override
  public void start() throws Exception {
    super.start();
    synchronized (this) {
      stopped = false;
    }
  }

  /** The channel leaves its cluster. */
  @Override
  public void stop() {
    List<Guests> lost;
    synchronized (this) {
      stopped = true;
      lost = List.copyOf(here.values());
      here.clear();
      elsewhere.clear();
      view = null;
    }
    lost.forEach(Guests::lost);
    super.stop();
  }
}
