package dev.weir.distributed.wire;

import java.io.Serializable;

/**
 * Stands for a value that is not sent along, since somebody has it who can be asked for it.
 *
 * @param id what to ask for
 * @param what whose value it is, for messages
 * @param size how many bytes it has
 * @param holder who has it
 */
public record ValueRef(long id, String what, long size, String holder) implements Serializable {

  private static final long serialVersionUID = 1L;
}
