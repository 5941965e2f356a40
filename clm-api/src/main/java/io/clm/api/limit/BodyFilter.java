package io.clm.api.limit;

import io.clm.api.config.Limits;
import io.clm.api.error.ErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 413 to a body that is too large: at once where its length is said, else as soon as it is. */
final class BodyFilter extends OncePerRequestFilter {

    private static final String IMPORT = "/api/v1/clusters.yaml";

    private final Limits limits;
    private final ErrorWriter errors;

    BodyFilter(Limits limits, ErrorWriter errors) {
        this.limits = limits;
        this.errors = errors;
    }

    static String tooLarge(long most) {
        return "a body has at most " + most + " bytes here";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = request.getRequestURI().equals(IMPORT)
                ? limits.maxImport().toBytes()
                : limits.maxBody().toBytes();
        if (request.getContentLengthLong() > most) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            errors.write(request, response, HttpStatus.CONTENT_TOO_LARGE, tooLarge(most));
        } else {
            chain.doFilter(new Limited(request, most), response);
        }
    }

    private final class Limited extends HttpServletRequestWrapper {

        private final long most;
        private final long until = System.nanoTime() + limits.bodyTime().toNanos();

        private Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedBody(super.getInputStream(), most, until, System::nanoTime);
        }
    }
}
