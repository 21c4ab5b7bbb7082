package kr.dolbom.knowledge.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;

/** Lets a network address try a few keys a minute; the right one clears its account. */
@Component
class WrongKeys {

    private static final int TRIES = 5;

    private final Cache<String, Bucket> tries = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** @throws Problem when too many were wrong */
    void count(String address) {
        ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed())
            throw new Problem(
                    Code.KEY_TRIED_TOO_OFTEN, 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
    }

    void forgive(String address) {
        tries.invalidate(address);
    }

    private Bucket bucket(String address) {
        return tries.get(
                address,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(TRIES).refillGreedy(TRIES, Duration.ofMinutes(1)))
                        .build());
    }
}
