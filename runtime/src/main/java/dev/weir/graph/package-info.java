/**
 * The structure of a flow: nodes as handles, inputs, and immutable snapshots of the graph with what
 * is computed from them. Nothing here runs a task.
 */
@NullMarked
package dev.weir.graph;

import org.jspecify.annotations.NullMarked;
