package example;

import java.util.List;

/** A pump. */
public class Pump {
    private int turns;

    /** Turns the pump. */
    void turn(int times) {
        for (int i = 0; i < times; i++) {

            turns++;
        }
    }

    @Override
    public String toString() {
        return "Pump of " + turns;
    }
}

class Valve {}
