package kr.dolbom.outreach.texting.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.texting.CalledSettings;
import org.springframework.stereotype.Component;

/** How many codes one network address, and everybody together, may ask for: texts cost, and ring in somebody's pocket. */
@Component
class CodeRate {

    private static final int EVERYBODY = 600;
    private static final Duration HOUR = Duration.ofHours(1);

    private final int perAddress;
    private final Bucket all = bucket(EVERYBODY);
    private final Cache<String, Bucket> addresses =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(HOUR).build();

    CodeRate(CalledSettings settings) {
        this.perAddress = settings.codesPerAddress();
    }

    void count(String address) {
        boolean mayGo = addresses.get(address, any -> bucket(perAddress)).tryConsume(1) && all.tryConsume(1);
        if (!mayGo) throw new Problem(Code.TOO_MANY_REQUESTS, HOUR.toSeconds() / perAddress);
    }

    private static Bucket bucket(int anHour) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(anHour).refillGreedy(anHour, HOUR))
                .build();
    }
}
