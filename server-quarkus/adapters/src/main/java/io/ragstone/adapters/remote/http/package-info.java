/** One way to call a model's API: patient with what passes, plain about what does not, and wary of where it leads. */
@NullMarked
package io.ragstone.adapters.remote.http;

import org.jspecify.annotations.NullMarked;
