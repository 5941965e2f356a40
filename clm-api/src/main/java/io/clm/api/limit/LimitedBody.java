package io.clm.api.limit;

import io.clm.api.error.ApiException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.function.LongSupplier;

/** A body that may be so long, and take so long to come. */
final class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final long most;
    private final long until;
    private final LongSupplier nanos;
    private long read;

    /** {@code until} by the clock of {@code nanos}. */
    LimitedBody(ServletInputStream body, long most, long until, LongSupplier nanos) {
        this.body = body;
        this.most = most;
        this.until = until;
        this.nanos = nanos;
    }

    @Override
    public int read() throws IOException {
        int one = body.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int some = body.read(into, offset, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > most) {
            throw new IOException(ApiException.tooLarge(BodyFilter.tooLarge(most)));
        }
        if (nanos.getAsLong() - until > 0) {
            throw new IOException(ApiException.tooSlow("the body took too long to come"));
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
