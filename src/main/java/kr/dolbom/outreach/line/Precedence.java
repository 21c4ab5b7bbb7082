package kr.dolbom.outreach.line;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * Lets a thread go before all ordinary ones of the machine, as telephone systems do with their sound: Java's own thread
 * priorities weigh little there. Linux grants it to root, to who holds CAP_SYS_NICE, and to who has a limit for it.
 */
final class Precedence {

    /** Runs as soon as it can, in turn with others of its rank. */
    private static final int SCHED_RR = 2;

    /** Low among those that go first: the system's own stay ahead. */
    private static final int RANK = 10;

    private static final int THIS_THREAD = 0;

    private Precedence() {}

    /** Whether the system lets this thread go first from now on. */
    static boolean taken() {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor scheduling = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
        return linker.defaultLookup()
                .find("sched_setscheduler")
                .map(function -> linker.downcallHandle(function, scheduling))
                .filter(Precedence::isGranted)
                .isPresent();
    }

    private static boolean isGranted(MethodHandle scheduler) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment rank = arena.allocateFrom(JAVA_INT, RANK);
            return (int) scheduler.invokeExact(THIS_THREAD, SCHED_RR, rank) == 0;
        } catch (Throwable unforeseen) {
            throw new IllegalStateException(unforeseen);
        }
    }
}
