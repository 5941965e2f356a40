package io.clm.cli;

import io.clm.cli.screen.Screen;
import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands: one that has a constructor with a {@link Screen} is given it. */
final class CommandFactory implements IFactory {

    private final Screen screen;

    CommandFactory(Screen screen) {
        this.screen = screen;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Screen.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(screen));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
