package kr.dolbom.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.answering.Reply;
import kr.dolbom.governance.MaskedText;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;

/**
 * A question with its answer, kept.
 *
 * @param millis how long the answer took to find
 * @param rated what the person thought of it, so far
 * @param counsellorAsked whether it waits for a person
 */
public record Exchange(
        UUID id,
        UUID conversation,
        MaskedText question,
        AsOf asOf,
        Place place,
        Reply reply,
        long millis,
        Instant at,
        Optional<Rating> rated,
        boolean counsellorAsked) {}
