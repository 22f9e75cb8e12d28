/**
 * What is given to the calls: options that are set one after the other. What is not set is not sent, so the server's own
 * defaults hold.
 */
@NullMarked
package io.ragstone.sdk.request;

import org.jspecify.annotations.NullMarked;
