package io.ragstone.client;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Gives a request the limit for the server's silence that it asks for, in place of the client's. */
final class SilenceLimit implements Interceptor {
    /** How long the server may be silent during one request. */
    record Of(Duration duration) {}

    @Override
    public Response intercept(Chain chain) throws IOException {
        Of limit = chain.request().tag(Of.class);
        if (limit == null) {
            return chain.proceed(chain.request());
        }
        int millis = (int) Math.min(limit.duration().toMillis(), Integer.MAX_VALUE);
        return chain.withReadTimeout(millis, TimeUnit.MILLISECONDS).proceed(chain.request());
    }
}
