package kr.dolbom.governance.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kr.dolbom.governance.PeopleSettings;
import kr.dolbom.governance.accounts.Program;
import kr.dolbom.governance.accounts.Programs;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Lets programs in by {@code Authorization: Bearer}, so many times a minute; who tries out tokens waits sooner. */
@Component
class ProgramDoor {

    private static final String BEARER = "Bearer";
    private static final int TRIES = 20;

    private final Programs programs;
    private final int perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    ProgramDoor(Programs programs, PeopleSettings settings) {
        this.programs = programs;
        this.perMinute = settings.programRequestsPerMinute();
    }

    /** Who a request with a token is; nobody when it carries none. */
    Optional<Actor> find(HttpServletRequest request) {
        return token(request).map(token -> enter(token, request.getRemoteAddr()));
    }

    private Actor enter(String token, String address) {
        Program program = programs.find(token).orElseThrow(() -> {
            take(bucket("wrong from " + address, TRIES));
            return new Problem(Code.TOKEN_REFUSED);
        });
        take(bucket(program.id().toString(), perMinute));
        return program.actor();
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed())
            throw new Problem(
                    Code.TOO_MANY_REQUESTS, 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String whose, int most) {
        return buckets.get(
                whose,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
                        .build());
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .map(header -> (header + " ").split(" ", 2))
                .filter(parts -> parts[0].equalsIgnoreCase(BEARER))
                .map(parts -> parts[1].strip());
    }
}
