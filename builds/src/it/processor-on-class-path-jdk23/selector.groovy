import dev.weir.builds.Jdk

Jdk.compile(context.userProperties, 23, 99)
