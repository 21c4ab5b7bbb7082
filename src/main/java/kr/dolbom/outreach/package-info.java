/** First counselling by telephone: campaigns, messages, calls, what was said, and what the officer decides. */
@ApplicationModule(
        displayName = "초기상담 전화",
        allowedDependencies = {
            "kernel",
            "governance",
            "rules",
            "answering",
            "desk",
            "desk :: drill",
            "desk :: live",
            "inference",
            "inference :: openai"
        })
@NullMarked
package kr.dolbom.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
