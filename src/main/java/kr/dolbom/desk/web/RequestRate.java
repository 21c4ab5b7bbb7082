package kr.dolbom.desk.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kr.dolbom.desk.DeskSettings;
import org.springframework.stereotype.Component;

/** How often each network address may ask. Addresses unheard of for a while are forgotten. */
@Component
class RequestRate {

    private final int perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    RequestRate(DeskSettings settings) {
        this.perMinute = settings.requestsPerMinute();
    }

    /** Counts a request; 0 when it may go on, else in how many seconds the next may. */
    long secondsToWait(String address) {
        ConsumptionProbe probe = buckets.get(address, any -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
