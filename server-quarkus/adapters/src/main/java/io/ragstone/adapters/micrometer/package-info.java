/** What the server tells of itself as metrics, in the form that Prometheus reads. */
@NullMarked
package io.ragstone.adapters.micrometer;

import org.jspecify.annotations.NullMarked;
