import dev.weir.builds.Build

Build.of(basedir).printed('Bill(amount=8800, guests=[Ada, Grace]): 4400 each')
