package io.ragstone.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sits next to the network. It notes that a connection came about, and it keeps OkHttp from sending a request a second
 * time by itself when a busy server answers 503 with "Retry-After: 0": whether to repeat is decided in {@link Sender}.
 */
final class SentOnce implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Attempt attempt = request.tag(Attempt.class);
        if (attempt != null) {
            attempt.markConnected();
        }
        Response response = chain.proceed(request);
        boolean okHttpWouldRepeat = response.code() == 503 && "0".equals(response.header("Retry-After"));
        return okHttpWouldRepeat
                ? response.newBuilder().header("Retry-After", "0.0").build()
                : response;
    }
}
