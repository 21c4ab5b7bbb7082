/** Imports as jobs: queued in rows, read in processes of their own, taken up again by whoever is there. */
@NamedInterface("jobs")
@NullMarked
package kr.dolbom.knowledge.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
