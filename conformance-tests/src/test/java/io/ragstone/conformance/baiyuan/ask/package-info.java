/** Questions to Baiyuan's API: the ways that answers come, how they are told, and people who take over. */
@NullMarked
package io.ragstone.conformance.baiyuan.ask;

import org.jspecify.annotations.NullMarked;
